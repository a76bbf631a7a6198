import { createHash } from 'node:crypto';
import type pg from 'pg';

/** What PostgreSQL says of a prepared `SELECT *` whose table has since got a column. */
const TABLE_CHANGED = '0A000';
/** Texts whose names are remembered; a use case has a dozen. */
const MOST = 2000;
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MOST) names.clear();
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}

/**
 * Gives every query with bound values a name that follows from its text, so that a connection parses and plans it once:
 * a use case's dozen statements otherwise cost PostgreSQL three times as much. After a table has changed under a
 * connection its statements get other names, and the next try finds them prepared anew.
 */
export function nameStatements(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    let generation = 0;
    client.query = ((...args: unknown[]) => {
      const [text, values] = args;
      if (args.length !== 2 || typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
        return query(...args);
      const answer = query({ name: `${generation}${nameOf(text)}`, text, values: [...values] }) as Promise<unknown>;
      answer.catch((error: { code?: string }) => {
        if (error.code === TABLE_CHANGED) generation += 1;
      });
      return answer;
    }) as typeof client.query;
  });
}
