import { FIGURES, ROLLUP } from './rollup.sql.ts';

/** A screen's statement, prepared once a connection: one row, one column, the answer's JSON as text. */
export interface BareScreen {
  name: string;
  text: string;
  values(variables: Record<string, unknown>): unknown[];
  writes?: boolean;
}

const place = (alias: string): string => `json_build_object('key', ${alias}.key, 'name', ${alias}.name)`;

const one = (inner: string, field: string): string =>
  `SELECT json_build_object('${field}', (SELECT row_to_json(r) FROM (${inner}) r))::text AS data`;

const DIVISION = one(
  `SELECT d.key, d.code, d.name, d.level, d.kind, d.initials, d.valid_from AS "validFrom",
      CASE WHEN p.key IS NOT NULL THEN json_build_object('key', p.key, 'name', p.name, 'level', p.level, 'kind', p.kind) END AS parent
    FROM division_now d LEFT JOIN division_now p ON p.key = d.parent_key WHERE d.key = $1`,
  'division',
);

const COUNTIES = one(
  `SELECT d.key, d.name, json_build_object('nodes', (SELECT coalesce(json_agg(row_to_json(c)), '[]') FROM (
      SELECT c.key, c.name, c.kind,
        (SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (
          SELECT r.scheme, CASE WHEN r.ends_on <= current_setting('app.business_date')::date THEN 'ENDED' ELSE r.state END AS state,
            r.starts_on AS "startsOn", ${place('o')} AS provider
          FROM pairing r JOIN organisation o ON o.key = r.provider_key WHERE r.division_key = c.key
          ORDER BY r.starts_on DESC, r.provider_key, r.id LIMIT 100) x) AS pairings,
        json_build_object('nodes', (SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (
          SELECT p.number, p.name, p.state, p.deadline, p.planned_fen::text AS planned, p.spent_fen::text AS spent,
            ${place('o')} AS provider, ${place('s')} AS site
          FROM (SELECT * FROM project p WHERE p.county_key = c.key ORDER BY p.deadline, p.home, p.id LIMIT 5) p
            JOIN organisation o ON o.key = p.provider_key JOIN division_now s ON s.key = p.division_key
          ORDER BY p.deadline, p.home, p.id) x)) AS projects
      FROM division_now c WHERE c.parent_key = d.key AND c.kind NOT IN ('PLACEHOLDER', 'ABOLISHED') ORDER BY c.key LIMIT 50) c)) AS children
    FROM division_now d WHERE d.key = $1`,
  'division',
);

const PROJECTS = `SELECT json_build_object('projects', json_build_object(
    'totalCount', least(t.n, 1000), 'totalCapped', t.n > 1000,
    'nodes', (SELECT coalesce(json_agg(x.row ORDER BY x.no) FILTER (WHERE x.no <= $3), '[]') FROM page x),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $3 FROM page),
      'endCursor', (SELECT x.cursor FROM page x WHERE x.no <= $3 ORDER BY x.no DESC LIMIT 1))))::text AS data
  FROM (SELECT count(*)::int AS n FROM (SELECT FROM project p WHERE p.home = $1
    AND p.state = ANY ($2::text[]) LIMIT 1001) c) t`;

const page = (after: boolean): string => `WITH page AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY p.deadline DESC, p.home DESC, p.id DESC) AS no, p.deadline || '|' || p.id AS cursor,
      json_build_object('number', p.number, 'name', p.name, 'state', p.state, 'category', p.category, 'planned', p.planned_fen::text,
        'allocated', p.allocated_fen::text, 'spent', p.spent_fen::text, 'deadline', p.deadline, 'personName', p.person_name,
        'provider', ${place('o')}, 'site', ${place('s')}, 'organisation', ${place('g')}) AS row
    FROM (SELECT * FROM project p WHERE p.home = $1 AND p.state = ANY ($2::text[])
        ${after ? `AND (p.deadline, p.home, p.id) < (split_part($4, '|', 1)::date, $1, split_part($4, '|', 2)::uuid)` : ''}
      ORDER BY p.deadline DESC, p.home DESC, p.id DESC LIMIT $3::int + 1) p
    JOIN organisation o ON o.key = p.provider_key JOIN organisation g ON g.key = p.organisation_key
    JOIN division_now s ON s.key = p.division_key
  ) ${PROJECTS}`;

const COMPARISON = `SELECT json_build_object('comparison', coalesce(json_agg(json_build_object('key', r.key, 'name', r.name, 'figures', json_build_array(
    ${FIGURES.map((key, i) => `json_build_object('key', '${key}', 'value', r.figures[${i + 1}])`).join(', ')}))), '[]'))::text AS data
  FROM (${ROLLUP}) r WHERE array_length(array_remove(r.figures, NULL), 1) > 0`;

const TRANSFER = `SELECT json_build_object('sendTransfer', json_build_object('__typename', 'Transfer', 'voucherNo', t.voucher_no,
    'voucherOn', t.voucher_on, 'amount', t.amount_fen::text, 'inTransit', t.transit_fen::text,
    'state', CASE WHEN t.transit_fen > 0 THEN 'IN_TRANSIT' END, 'provider', ${place('o')}, 'division', ${place('d')}))::text AS data
  FROM bench_send_transfer($1, $2, $3, $4, $5, $6) t
  JOIN organisation o ON o.key = t.provider_key JOIN division_now d ON d.key = t.division_key`;

interface SendInput {
  fundId: string;
  amount: string;
  voucherNo: string;
  voucherOn: string;
  requestId: string;
}

export const BARE_SCREENS: readonly BareScreen[] = [
  { name: 'division', text: DIVISION, values: ({ key }) => [key] },
  { name: 'counties', text: COUNTIES, values: ({ key }) => [key] },
  { name: 'projects', text: page(false), values: ({ divisionKey, states, first }) => [divisionKey, states, first] },
  {
    name: 'projects-after',
    text: page(true),
    values: ({ divisionKey, states, first, after }) => [divisionKey, states, first, after],
  },
  {
    name: 'rollup',
    text: COMPARISON,
    values: ({ divisionKey }) => [divisionKey, '2017-01-01', '2017-04-23', '2017-12-31'],
  },
  {
    name: 'transfer',
    text: TRANSFER,
    writes: true,
    values: ({ input }) => {
      const { fundId, amount, voucherNo, voucherOn, requestId } = input as SendInput;
      const [home, id] = Buffer.from(fundId, 'base64url').toString().slice('Fund:'.length).split(',');
      return [home, id, amount, voucherNo, voucherOn, requestId];
    },
  },
];
