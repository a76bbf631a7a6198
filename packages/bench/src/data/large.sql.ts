import type { Scale } from './large.ts';

export type Step = readonly [what: string, text: string];

/** Provinces that receive, Sichuan among them; the others give. */
const RECEIVING = `ARRAY['51', '52', '53', '61', '62', '45']`;
const GIVING = `ARRAY['32', '33', '35', '37', '44']`;

/** Helpers of the session: a number and a UUIDv7 that follow from a name and the seed. */
export const helpers = (seed: number): readonly string[] => [
  `CREATE FUNCTION pg_temp.pick(what text, n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS
    $$ SELECT ((hashtextextended(what, ${seed}) & 9223372036854775807) % n)::integer $$`,
  `CREATE FUNCTION pg_temp.made(what text, day date) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM day::timestamp) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8'
      || substr(h, 4, 15))::uuid FROM (SELECT md5('${seed} ' || what) AS h) AS hashed $$`,
];

/** Who made the rows: nobody real. */
export const ENTERED = `'00000000-0000-7000-8000-000000000000'::uuid AS entered_by, '录入员' AS entered_by_name,
  '演示单位' AS entered_by_organisation`;

const columns = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Counties with their weight, agreements, funds and projects. Working tables are temporary and begin with `w_`. */
export const placeSteps = ({ projects, households }: Scale): readonly Step[] => [
  [
    'counties',
    // One county in fifty is five times as busy; 小金 is the one whose list is longer than is counted.
    `CREATE TEMP TABLE w_county AS
      SELECT d.key, d.name, d.key AS home, left(d.key, 4) AS prefecture,
        CASE WHEN d.key = '513227' THEN ${Math.round(projects / 25)}
          ELSE (5 + pg_temp.pick('weight ' || d.key, 10)) * CASE WHEN left(d.key, 2) = '51' THEN 3 ELSE 1 END
            * CASE WHEN pg_temp.pick('busy ' || d.key, 50) = 0 THEN 5 ELSE 1 END END AS weight
      FROM division_now d WHERE d.level = 'COUNTY' AND left(d.key, 2) = ANY (${RECEIVING})
        AND d.kind NOT IN ('PLACEHOLDER', 'ABOLISHED') AND left(d.key, 4) <> '5101'
        AND EXISTS (SELECT FROM division t WHERE t.key > d.key AND t.key < d.key || ':' AND t.level = 'TOWNSHIP')
      ORDER BY left(d.key, 4) IN ('5132', '5133') DESC, pg_temp.pick('county ' || d.key, 100000), d.key
      LIMIT ${Math.max(31, Math.round(projects / 80))}`,
  ],
  [
    'sites',
    `CREATE TEMP TABLE w_site AS SELECT left(t.key, 6) AS county, t.key,
        (row_number() OVER (PARTITION BY left(t.key, 6) ORDER BY t.key) - 1)::int AS no,
        (count(*) OVER (PARTITION BY left(t.key, 6)))::int AS sites
      FROM division t JOIN w_county c ON c.key = left(t.key, 6) WHERE t.level = 'TOWNSHIP'`,
  ],
  [
    'givers',
    `CREATE TEMP TABLE w_giver AS SELECT d.key, d.name, (row_number() OVER (ORDER BY d.key) - 1)::int AS no
      FROM division_now d WHERE d.level = 'PREFECTURE' AND d.kind NOT IN ('PLACEHOLDER', 'ABOLISHED')
        AND left(d.key, 2) = ANY (${GIVING})`,
  ],
  [
    'agreements',
    // Every county has a giver from the east; Sichuan's have Chengdu beside it.
    `CREATE TEMP TABLE w_agreement AS
      SELECT c.key AS county, c.home, c.weight, g.scheme, g.provider,
        pg_temp.made('pairing ' || c.key || g.provider, '2016-01-01') AS pairing_id,
        pg_temp.made('agreement ' || c.key || g.provider, '2016-01-01') AS id
      FROM w_county c CROSS JOIN LATERAL (
        SELECT 'EAST_WEST' AS scheme, e.key AS provider FROM w_giver e
        WHERE e.no = pg_temp.pick('giver ' || c.prefecture, (SELECT count(*)::int FROM w_giver))
        UNION ALL SELECT 'INTRA_PROVINCE', '5101' WHERE left(c.key, 2) = '51') g`,
  ],
  [
    'organisations',
    `INSERT INTO organisation (key, kind, name, initials, level, division_key, made_up)
      SELECT key, 'GOVERNMENT', name || '人民政府', 'zf', 'county', key, false FROM w_county
      UNION ALL SELECT key, 'GOVERNMENT', name || '人民政府', 'zf', 'partner', key, false FROM w_giver
      ORDER BY 1 ON CONFLICT DO NOTHING`,
  ],
  [
    'pairings',
    `INSERT INTO pairing (id, scheme, provider_key, division_key, starts_on, ends_on, state, evidence, demo_assignment)
      SELECT pairing_id, scheme, provider, county, '2016-01-01', '2021-01-01', 'SIGNED', '为性能测试虚构', true
      FROM w_agreement ORDER BY county, provider`,
  ],
  [
    'agreements',
    `INSERT INTO agreement (id, home, pairing_id, provider_key, division_key, scheme, title, document_no, signed_on,
        starts_on, ends_on, amount_fen, route, terms, made_up)
      SELECT id, home, pairing_id, provider, county, scheme, '对口帮扶协议书', '测〔2016〕' || county || '号', '2016-01-01',
        '2016-01-01', '2021-01-01', 10000000000000, 'DIRECT', '为性能测试虚构', true FROM w_agreement ORDER BY county, provider`,
  ],
  [
    'funds',
    `CREATE TEMP TABLE w_fund AS SELECT a.*, s.source, s.no AS source_no,
        pg_temp.made('fund ' || a.county || a.provider || s.source, '2016-01-02') AS fund_id,
        (row_number() OVER (PARTITION BY a.county ORDER BY a.provider, s.no) - 1)::int AS no,
        (count(*) OVER (PARTITION BY a.county))::int AS funds
      FROM w_agreement a CROSS JOIN LATERAL (VALUES (0, a.scheme), (1, 'FISCAL')) AS s (no, source)`,
  ],
  [
    'funds',
    `INSERT INTO fund (home, id, division_key, provider_key, scheme, source, agreement_id)
      SELECT home, fund_id, county, provider, scheme, source, id FROM w_fund ORDER BY home, fund_id`,
  ],
  [
    'accounts',
    `INSERT INTO account (home, id, fund_id, division_key, provider_key, kind)
      SELECT home, pg_temp.made(kind || fund_id, '2016-01-02'), fund_id, county, provider, kind
      FROM w_fund CROSS JOIN unnest(ARRAY['OUTSIDE', 'TRANSIT', 'AVAILABLE', 'SPENT']) AS kind ORDER BY home, fund_id`,
  ],
  ['projects', projectRows(projects)],
  ['projects', 'CREATE INDEX ON w_project (no)'],
  ['projects', 'CREATE INDEX ON w_project (begun_no)'],
  [
    'projects',
    columns(`INSERT INTO project (home, id, division_key, provider_key, county_key, number, name, initials, scheme, category,
        state, builder, agreement_id, organisation_key, person_name, description, beneficiary_households,
        planned_start_on, deadline, approved_on, started_on, completed_on, accepted_on, planned_fen, next_due_on,
        made_up, entered_by, entered_by_name, entered_by_organisation)
      SELECT home, id, site, provider, county, number, name, initials, scheme, category, state, builder, agreement_id,
        county, person, '', households, planned_start_on, deadline, planned_start_on - 30,
        CASE WHEN begun THEN planned_start_on END, CASE WHEN done THEN deadline END, CASE WHEN state = 'ACCEPTED' THEN deadline + 20 END,
        planned_fen, CASE WHEN done THEN date '9999-12-31' ELSE deadline END, true, ${ENTERED}
      FROM w_project ORDER BY home, id`),
  ],
  [
    'plan years',
    `INSERT INTO project_year (home, id, division_key, provider_key, project_id, year, planned_fen)
      SELECT home, pg_temp.made('year ' || id, '2016-02-01'), site, provider, id, year, planned_fen
      FROM w_project ORDER BY home, id`,
  ],
  [
    'milestones',
    `INSERT INTO milestone (home, id, division_key, provider_key, project_id, kind, planned_on, actual_on)
      SELECT p.home, pg_temp.made(m.kind || p.id, '2016-02-01'), p.site, p.provider, p.id, m.kind,
        p.planned_start_on + (p.deadline - p.planned_start_on) * m.no / 5, CASE WHEN p.done THEN p.deadline END
      FROM w_project p CROSS JOIN LATERAL (VALUES (1, 'DESIGN_BUDGET_DONE'), (2, 'REVIEW'), (3, 'TENDER_DONE'),
        (4, 'WORKS_STARTED'), (5, 'PROJECT_DONE')) AS m (no, kind) ORDER BY p.home, p.id, m.no`,
  ],
  [
    'households',
    `INSERT INTO progress_note (home, id, division_key, provider_key, project_id, noted_on, percent, text,
        entered_by, entered_by_name, entered_by_organisation)
      SELECT p.home, pg_temp.made('note ' || i, noted.day), p.site, p.provider, p.id, noted.day,
        pg_temp.pick('percent ' || i, 101), '第' || i || '户：已入户走访，工程受益。', ${ENTERED}
      FROM generate_series(1, ${households}) AS i JOIN w_project p ON p.no = 1 + i % ${projects}
      CROSS JOIN LATERAL (SELECT date '2016-03-01' + pg_temp.pick('day ' || i, 400) AS day) noted ORDER BY p.home, p.id`,
  ],
];

/** One row a project, placed by its county's weight. */
const projectRows = (projects: number): string => `CREATE TEMP TABLE w_project AS
  WITH spread AS (
    SELECT key, sum(weight) OVER (ORDER BY key) - weight AS above, sum(weight) OVER (ORDER BY key) AS upto,
      sum(weight) OVER () AS total FROM w_county
  ), placed AS (
    SELECT no, s.key AS county FROM generate_series(1, ${projects}) AS no
    JOIN spread s ON (no - 1) * s.total / ${projects} >= s.above AND (no - 1) * s.total / ${projects} < s.upto
  ), given AS (
    SELECT p.no, p.county, f.home, f.provider, f.scheme, f.source, f.id AS agreement_id, f.fund_id,
      s.key AS site,
      2016 + pg_temp.pick('year ' || p.no, 2) AS year,
      (ARRAY['PIPELINE', 'APPROVED', 'TENDERED', 'STARTED', 'STARTED', 'STARTED', 'COMPLETED', 'COMPLETED', 'ACCEPTED', 'ACCEPTED'])[1 + pg_temp.pick('state ' || p.no, 10)] AS state
    FROM placed p
      JOIN w_fund f ON f.county = p.county AND f.no = pg_temp.pick('fund ' || p.no, f.funds)
      JOIN w_site s ON s.county = p.county AND s.no = pg_temp.pick('site ' || p.no, s.sites)
  ), dated AS (
    SELECT g.*, make_date(g.year, 1, 10) + pg_temp.pick('start ' || g.no, 80) AS planned_start_on,
      g.state = ANY ('{STARTED,COMPLETED,ACCEPTED}') AS begun, g.state = ANY ('{COMPLETED,ACCEPTED}') AS done
    FROM given g
  )
  SELECT d.*, pg_temp.made('project ' || d.no, '2016-02-01') AS id,
    d.home || '-' || d.year || '-' || 5000 + row_number() OVER (PARTITION BY d.home, d.year ORDER BY d.no) AS number,
    (ARRAY['村道硬化', '安全饮水', '校舍维修', '卫生院改造', '产业大棚', '易地搬迁', '实用技术培训', '电网改造'])[1 + pg_temp.pick('name ' || d.no, 8)]
      || '项目（' || d.no || '）' AS name,
    (ARRAY['cdyh', 'aqys', 'xswx', 'wsygz', 'cydp', 'ydbq', 'syjspx', 'dwgz'])[1 + pg_temp.pick('name ' || d.no, 8)] || 'xm' AS initials,
    (ARRAY['INFRASTRUCTURE', 'INFRASTRUCTURE', 'EDUCATION', 'HEALTH', 'INDUSTRY', 'HOUSING', 'TRAINING', 'INFRASTRUCTURE'])[1 + pg_temp.pick('name ' || d.no, 8)] AS category,
    CASE pg_temp.pick('builder ' || d.no, 3) WHEN 0 THEN 'PROVIDER' ELSE 'RECEIVER' END AS builder,
    (ARRAY['张伟', '李娜', '扎西', '王芳', '刘洋', '卓玛'])[1 + pg_temp.pick('person ' || d.no, 6)] AS person,
    10 + pg_temp.pick('households ' || d.no, 400) AS households,
    d.planned_start_on + 90 + pg_temp.pick('deadline ' || d.no, 500) AS deadline,
    (20 + pg_temp.pick('planned ' || d.no, 400)) * 1000000::bigint AS planned_fen,
    CASE WHEN d.begun THEN row_number() OVER (PARTITION BY d.begun ORDER BY d.no) END AS begun_no
  FROM dated d`;
