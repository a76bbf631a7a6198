import type pg from 'pg';
import type { Acknowledged } from './writer.ts';

/** What a request of each verb leaves behind, once. */
const LEAVES: Readonly<Record<string, string>> = {
  commitFunds: 'commitment',
  planInstalment: 'instalment',
  sendTransfer: 'transfer',
  createProject: 'project',
};
const POSTING_VERBS = [
  'sendTransfer',
  'confirmReceipt',
  'recallTransfer',
  'returnFunds',
  'allocateFunds',
  'recordSpending',
  'reverseEntry',
];

const SAID = `CREATE TEMP TABLE said (username text, verb text, request_id text, result text, fen bigint)`;
const FILL = `INSERT INTO said SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])`;
const PORTION = 20_000;

/** Each statement compares what writers were told with what is there; any row is a fault. */
const FAULTS: Readonly<Record<string, string>> = {
  'an acknowledged write is lost': `
    SELECT s.* FROM said s JOIN app_user u ON u.username = s.username
      LEFT JOIN request r ON r.user_id = u.id AND r.request_id = s.request_id
    WHERE s.result IS NOT NULL AND (r.operation, (r.result->>'home') || ',' || (r.result->>'id')) IS DISTINCT FROM (s.verb, s.result)`,
  'what was refused was done': `
    SELECT s.* FROM said s JOIN request r ON r.request_id = s.request_id WHERE s.result IS NULL`,
  'something was done that nobody was told': `
    SELECT r.user_id, r.request_id, r.operation FROM request r
    WHERE r.request_id LIKE 'crash-%' AND NOT EXISTS (SELECT FROM said s WHERE s.request_id = r.request_id)`,
  'an act stands in the audit other than once': `
    SELECT s.verb, s.request_id, count(e.id)::int AS entries FROM said s JOIN app_user u ON u.username = s.username
      LEFT JOIN audit_entry e ON e.request_id = s.request_id AND e.user_id = u.id
    WHERE s.result IS NOT NULL GROUP BY 1, 2 HAVING count(e.id) <> 1`,
  'the audit tells of what was refused': `
    SELECT s.verb, s.request_id FROM said s JOIN audit_entry e ON e.request_id = s.request_id WHERE s.result IS NULL`,
};

const POSTED = `SELECT s.verb, s.result FROM said s LEFT JOIN posting p
    ON p.home = split_part(s.result, ',', 1) AND p.id::text = split_part(s.result, ',', 2)
  WHERE s.result IS NOT NULL AND s.verb IN ('returnFunds', 'allocateFunds', 'recordSpending') AND p.fen IS DISTINCT FROM s.fen`;

/** What the database holds other than what the writers were told, one sentence each. */
export async function unlikeAcknowledged(
  owner: pg.Client,
  said: readonly Acknowledged[],
  before: ReadonlyMap<string, number>,
): Promise<string[]> {
  await owner.query(SAID);
  for (let from = 0; from < said.length; from += PORTION) {
    const part = said.slice(from, from + PORTION);
    const column = (of: (one: Acknowledged) => unknown) => part.map(of);
    await owner.query(FILL, [
      column(({ username }) => username),
      column(({ verb }) => verb),
      column(({ requestId }) => requestId),
      column(({ result }) => result ?? null),
      column(({ fen }) => fen),
    ]);
  }
  await owner.query('ANALYZE said');
  const faults: string[] = [];
  for (const [what, text] of Object.entries({ ...FAULTS, 'an entry has another amount than was asked for': POSTED })) {
    const { rows, rowCount } = await owner.query<Record<string, unknown>>(`${text} LIMIT 1000`);
    if (rows.length > 0) faults.push(`${what} (${rowCount} times): ${JSON.stringify(rows.slice(0, 3), asText)}`);
  }
  for (const [table, expected] of expectedCounts(said)) {
    const { rows } = await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    const made = (rows[0]?.n ?? 0) - (before.get(table) ?? 0);
    if (made !== expected) faults.push(`${made} rows of ${table} came of ${expected} acknowledged writes`);
  }
  return faults;
}

function expectedCounts(said: readonly Acknowledged[]): [string, number][] {
  const done = said.filter(({ result }) => result !== undefined);
  const count = (holds: (verb: string) => boolean) => done.filter(({ verb }) => holds(verb)).length;
  return [
    ...Object.entries(LEAVES).map(([name, table]): [string, number] => [table, count((verb) => verb === name)]),
    ['posting', count((verb) => POSTING_VERBS.includes(verb))],
    ['request', done.length],
  ];
}

const asText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
