import type pg from 'pg';
import { CLEAR, CLEAR_SUMS, MOVES, REBUILD, REBUILD_SUMS, RECOUNT, RECOUNT_SUMS } from './tree-sql.ts';

const STATE = `INSERT INTO rollup_state (id, as_of, moves) SELECT 1, transaction_timestamp(), (${MOVES})
  ON CONFLICT (id) DO UPDATE SET as_of = excluded.as_of, moves = excluded.moves`;

interface Mark {
  provider_key: string;
  month: string;
}

/**
 * Brings the tree up to date with every mark there is, in one transaction on one snapshot: exactly the marks it saw
 * go, so a writer that commits meanwhile is found the next time. A boundary that has moved since recounts everything.
 * @returns how many marks were worked off.
 */
export async function rollUp(client: pg.ClientBase, today: string): Promise<number> {
  return inSnapshot(client, async () => {
    const { rows: marks } = await client.query<Mark>(
      'DELETE FROM rollup_mark RETURNING provider_key, month::text AS month',
    );
    const { rowCount: unmoved } = await client.query(`SELECT FROM rollup_state WHERE moves = (${MOVES})`, [today]);
    if (unmoved === 0) await countAll(client, today);
    else if (marks.length > 0) await recount(client, today, marks);
    await client.query(STATE, [today]);
    return marks.length;
  });
}

/** The whole tree from the leaves, whatever the marks say: after facts were loaded in bulk. */
export async function rebuildTree(client: pg.ClientBase, today: string): Promise<void> {
  await inSnapshot(client, async () => {
    await client.query('DELETE FROM rollup_mark');
    await countAll(client, today);
    await client.query(STATE, [today]);
  });
}

async function countAll(client: pg.ClientBase, today: string): Promise<void> {
  // Half a million leaves by eight texts: hashed in memory it takes 5 s, sorted as the planner would have it 8 to 11.
  await client.query(`SET LOCAL work_mem = '192MB'`);
  await client.query('SET LOCAL enable_sort = off');
  await client.query(CLEAR);
  await client.query(REBUILD, [today]);
  await client.query(CLEAR_SUMS);
  await client.query(REBUILD_SUMS);
}

async function recount(client: pg.ClientBase, today: string, marks: readonly Mark[]): Promise<void> {
  const touched = [...new Map(marks.map((mark) => [`${mark.provider_key} ${mark.month}`, mark])).values()];
  const providers = touched.map((mark) => mark.provider_key);
  const months = touched.map((mark) => mark.month);
  const { rows: changed } = await client.query(RECOUNT, [today, providers, months]);
  if (changed.length > 0) await client.query(RECOUNT_SUMS, [JSON.stringify(changed)]);
}

async function inSnapshot<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
