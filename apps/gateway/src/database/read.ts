import type pg from 'pg';
import type { Viewer } from '../schema/viewer.ts';
import { Batch } from './batch.ts';
import { type NamedStatement, planned, readScopeOf, scopeOf } from './scope.ts';

/**
 * Runs reads in the viewer's scope: scope and statements leave in one write, are one transaction, and come back together.
 * @returns the first column of each statement's first row, as text; null where there is none.
 */
export async function readTexts(
  pool: pg.Pool,
  viewer: Viewer,
  statements: readonly NamedStatement[],
): Promise<readonly (string | null)[]> {
  const sent = inOrder(viewer, statements);
  const client = await pool.connect();
  try {
    const texts = await client.query(new Batch(sent)).answered;
    return texts.filter((_, i) => statements.includes(sent[i] as NamedStatement));
  } finally {
    client.release();
  }
}

/** The scope, then the statements; between them a word wherever the next is to be planned in another way. */
function inOrder(viewer: Viewer, statements: readonly NamedStatement[]): NamedStatement[] {
  let byHand = statements[0]?.byHand ?? false;
  const sent = [readScopeOf(viewer, byHand)];
  for (const statement of statements) {
    if ((statement.byHand ?? false) !== byHand) {
      byHand = !byHand;
      sent.push(planned(byHand));
    }
    sent.push(statement);
  }
  return sent;
}

/**
 * Runs one read in the viewer's scope: begin, scope, statement and end leave in one write and come back together.
 * @returns the statement's rows.
 */
export async function readInScope(pool: pg.Pool, viewer: Viewer, statement: NamedStatement): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    const begun = client.query('BEGIN READ ONLY');
    const scoped = client.query(toQuery(scopeOf(viewer, statement.byHand)));
    const answered = client.query<Record<string, unknown>>(toQuery(statement));
    const ended = client.query('COMMIT');
    // All four are awaited even where one fails, so that the connection goes back with nothing under way.
    const [, , answer] = await settle([begun, scoped, answered, ended]);
    return answer?.rows ?? [];
  } finally {
    client.release();
  }
}

const toQuery = ({ name, text, values }: NamedStatement): pg.QueryConfig => ({ name, text, values: [...values] });

async function settle(queries: Promise<pg.QueryResult>[]): Promise<pg.QueryResult[]> {
  const results = await Promise.allSettled(queries);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
