import { ENTERED, type Step } from './large.sql.ts';
import type { Scale } from './large.ts';

/** Shares of the ledger: out of ten sendings nine are confirmed. */
const CONFIRMED_OF_TEN = 9;

const spot = (kind: string, fund: string): string => `pg_temp.made('${kind}' || ${fund}, '2016-01-02')`;
const line = (project: string): string => `pg_temp.made('line ' || ${project}, '2016-02-02')`;

interface Posted {
  from: string;
  kind: string;
  id: string;
  debit: string;
  credit: string;
  /** Further columns with their values. */
  more: Readonly<Record<string, string>>;
}

const post = ({ from, kind, id, debit, credit, more }: Posted): string =>
  `INSERT INTO posting (home, id, division_key, provider_key, scheme, source, fund_id, debit_id, credit_id, fen, kind, on_date,
      ${Object.keys(more).join(', ')}, made_up, entered_by, entered_by_name, entered_by_organisation)
    SELECT home, ${id}, county, provider, scheme, source, fund_id, ${debit}, ${credit}, fen, '${kind}', day,
      ${Object.values(more).join(', ')}, true, ${ENTERED} FROM ${from} ORDER BY home, day`;

/** Commitments, sendings, lines, payments; balances and leaves follow from the postings. */
export function ledgerSteps({ projects, postings }: Scale, measures: string): readonly Step[] {
  const left = postings - projects;
  const transfers = Math.round(left * 0.22);
  const confirmed = Math.floor((transfers * CONFIRMED_OF_TEN) / 10);
  const payments = left - transfers - confirmed;
  return [
    [
      'plans of funds',
      // What is allocated is all a fund's projects plan; sendings carry a tenth more than that in nine tenths of their number.
      `CREATE TEMP TABLE w_need AS SELECT f.*, coalesce(n.planned, 1000000) AS planned, row_number() OVER (ORDER BY f.fund_id) - 1 AS turn,
          count(*) OVER () AS turns
        FROM w_fund f LEFT JOIN (SELECT fund_id, sum(planned_fen)::bigint AS planned FROM w_project GROUP BY 1) n USING (fund_id)`,
    ],
    [
      'commitments',
      `INSERT INTO commitment (home, id, division_key, provider_key, scheme, source, agreement_id, fund_id, amount_fen, year,
          committed_on, document_no, made_up, entered_by, entered_by_name, entered_by_organisation)
        SELECT home, pg_temp.made('commitment ' || fund_id, '2016-01-20'), county, provider, scheme, source, id, fund_id,
          planned * 2, 2017, '2016-01-20', '测承诺', true, ${ENTERED} FROM w_need`,
    ],
    [
      'instalments',
      `INSERT INTO instalment (home, id, division_key, provider_key, scheme, source, commitment_id, fund_id, amount_fen, due_on,
          made_up, entered_by, entered_by_name, entered_by_organisation)
        SELECT home, pg_temp.made('instalment ' || q || fund_id, '2016-01-20'), county, provider, scheme, source,
          pg_temp.made('commitment ' || fund_id, '2016-01-20'), fund_id, planned / 4 + 1, make_date(2017, q * 3 - 1, 20), true, ${ENTERED}
        FROM w_need CROSS JOIN generate_series(1, 4) AS q`,
    ],
    [
      'sendings',
      `CREATE TEMP TABLE w_transfer AS SELECT n.*, i AS number, pg_temp.made('transfer ' || i, sent.day) AS transfer_id, sent.day,
          i <= ${confirmed} AS confirmed,
          -- The last ones of the series are under way and come on top of what is needed.
          (n.planned * 11 / 10 / greatest(1, ${confirmed} / n.turns) + 1)::bigint AS fen
        FROM generate_series(1, ${transfers}) AS i JOIN w_need n ON n.turn = i % n.turns
        CROSS JOIN LATERAL (SELECT CASE WHEN i <= ${confirmed} THEN date '2016-02-01' + pg_temp.pick('sent ' || i, 430)
          ELSE date '2017-03-25' + pg_temp.pick('sent ' || i, 28) END AS day) sent`,
    ],
    [
      'sendings',
      `INSERT INTO transfer (home, id, division_key, provider_key, scheme, source, fund_id, chain_no, holder_key, voucher_no,
          voucher_on, amount_fen, confirmed_fen, transit_fen, made_up, entered_by, entered_by_name, entered_by_organisation)
        SELECT home, transfer_id, county, provider, scheme, source, fund_id, 'C' || number, provider, 'B' || number, day, fen,
          CASE WHEN confirmed THEN fen ELSE 0 END, CASE WHEN confirmed THEN 0 ELSE fen END, true, ${ENTERED}
        FROM w_transfer ORDER BY home, day`,
    ],
    [
      'receipts',
      `INSERT INTO receipt (home, id, division_key, provider_key, scheme, source, fund_id, transfer_id, amount_fen, arrived_on,
          made_up, entered_by, entered_by_name, entered_by_organisation)
        SELECT home, pg_temp.made('receipt ' || number, day + 3), county, provider, scheme, source, fund_id, transfer_id, fen,
          day + 3, true, ${ENTERED} FROM w_transfer WHERE confirmed ORDER BY home, day`,
    ],
    [
      'postings of sendings',
      post({
        from: 'w_transfer',
        kind: 'SENT',
        id: `pg_temp.made('sent ' || number, day)`,
        debit: spot('TRANSIT', 'fund_id'),
        credit: spot('OUTSIDE', 'fund_id'),
        more: { transfer_id: 'transfer_id', voucher_no: `'B' || number` },
      }),
    ],
    [
      'postings of receipts',
      post({
        from: '(SELECT t.*, t.day + 3 AS arrived FROM w_transfer t WHERE confirmed) AS t',
        kind: 'CONFIRMED',
        id: `pg_temp.made('confirmed ' || number, day)`,
        debit: spot('AVAILABLE', 'fund_id'),
        credit: spot('TRANSIT', 'fund_id'),
        more: { transfer_id: 'transfer_id', receipt_id: `pg_temp.made('receipt ' || number, day + 3)` },
      }).replace(`'CONFIRMED', day`, `'CONFIRMED', arrived`),
    ],
    [
      'lines',
      `INSERT INTO project_line (home, id, division_key, provider_key, project_id, fund_id, scheme, source, planned_fen, allocated_fen)
        SELECT home, ${line('id')}, site, provider, id, fund_id, scheme, source, planned_fen, planned_fen
        FROM w_project ORDER BY home, id`,
    ],
    [
      'lines',
      `INSERT INTO account (home, id, fund_id, division_key, provider_key, kind, line_id)
        SELECT home, pg_temp.made('account ' || id, '2016-02-02'), fund_id, county, provider, 'LINE', ${line('id')}
        FROM w_project ORDER BY home, id`,
    ],
    [
      'allocations',
      post({
        from: '(SELECT p.*, p.id AS project, p.planned_fen AS fen, p.planned_start_on AS day FROM w_project p) AS p',
        kind: 'ALLOCATED',
        id: `pg_temp.made('allocated ' || project, day)`,
        debit: `pg_temp.made('account ' || project, '2016-02-02')`,
        credit: spot('AVAILABLE', 'fund_id'),
        more: { project_id: 'project', line_id: line('project') },
      }),
    ],
    [
      'payments',
      `CREATE TEMP TABLE w_payment AS SELECT p.*, p.id AS project, i AS payment,
          (p.planned_fen / (2 + ${payments} / greatest(1, c.begun_count)))::bigint AS fen,
          least(date '2017-04-22', p.planned_start_on + 5 + pg_temp.pick('paid ' || i, 300)) AS day
        FROM (SELECT count(*)::int AS begun_count FROM w_project WHERE begun) c
        CROSS JOIN generate_series(1, ${payments}) AS i JOIN w_project p ON p.begun AND p.begun_no = 1 + i % c.begun_count`,
    ],
    [
      'payments',
      post({
        from: 'w_payment',
        kind: 'SPENT',
        id: `pg_temp.made('spent ' || payment, day)`,
        debit: spot('SPENT', 'fund_id'),
        credit: `pg_temp.made('account ' || project, '2016-02-02')`,
        more: { project_id: 'project', line_id: line('project'), payee: `'施工单位'` },
      }),
    ],
    [
      'balances',
      `UPDATE account a SET balance = s.balance FROM (
          SELECT home, id, sum(fen)::bigint AS balance FROM (
            SELECT home, debit_id AS id, fen FROM posting UNION ALL SELECT home, credit_id, -fen FROM posting) m GROUP BY 1, 2) s
        WHERE a.home = s.home AND a.id = s.id AND a.balance <> s.balance`,
    ],
    [
      'spending',
      `UPDATE project_line l SET spent_fen = s.fen FROM (SELECT project, sum(fen)::bigint AS fen FROM w_payment GROUP BY 1) s
        WHERE l.project_id = s.project`,
    ],
    [
      'spending',
      `UPDATE project p SET allocated_fen = p.planned_fen, spent_fen = coalesce(s.fen, 0)
        FROM w_project w LEFT JOIN (SELECT project, sum(fen)::bigint AS fen FROM w_payment GROUP BY 1) s ON s.project = w.id
        WHERE p.home = w.home AND p.id = w.id`,
    ],
    ['leaves', leaves(measures)],
  ];
}

/** The roll-up's leaves of what was made here, from the rows themselves; the tree follows from all leaves. */
const leaves = (measures: string): string => `
  INSERT INTO rollup_leaf AS leaf (home, division_key, provider_key, scheme, source, measure, day, amount, n)
  SELECT home, division_key, provider_key, scheme, source, measure, day, sum(amount)::bigint, sum(n)::bigint FROM (
    SELECT p.home, p.division_key, p.provider_key, p.scheme, p.source, m.measure, p.on_date AS day, p.fen * m.sign AS amount, m.sign AS n
    FROM posting p JOIN (VALUES ${measures}) AS m (kind, measure, sign) ON m.kind = p.kind
      JOIN w_fund f ON f.home = p.home AND f.fund_id = p.fund_id
    UNION ALL SELECT c.home, c.division_key, c.provider_key, c.scheme, c.source, 'funds.committed', c.committed_on, c.amount_fen, 1
      FROM commitment c JOIN w_fund f ON f.home = c.home AND f.fund_id = c.fund_id
    UNION ALL SELECT i.home, i.division_key, i.provider_key, i.scheme, i.source, 'funds.expected', i.due_on, i.amount_fen, 1
      FROM instalment i JOIN w_fund f ON f.home = i.home AND f.fund_id = i.fund_id
    UNION ALL SELECT w.home, w.site, w.provider, w.scheme, '', m.measure, m.day, m.amount, 1
      FROM w_project w CROSS JOIN LATERAL (VALUES
        ('projects.planned', make_date(w.year, 1, 1), 1),
        ('projects.planned-investment', make_date(w.year, 1, 1), w.planned_fen),
        ('projects.started', w.planned_start_on, CASE WHEN w.begun THEN 1 END),
        ('projects.done', w.deadline, CASE WHEN w.done AND w.deadline < make_date(w.year + 1, 1, 1) THEN 1 END)
      ) AS m (measure, day, amount) WHERE m.amount IS NOT NULL
    UNION ALL SELECT w.home, w.site, w.provider, w.scheme, w.source, 'projects.invested', w.day, w.fen, 1 FROM w_payment w
  ) counted
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (home, division_key, provider_key, scheme, source, measure, day)
    DO UPDATE SET amount = leaf.amount + excluded.amount, n = leaf.n + excluded.n`;
