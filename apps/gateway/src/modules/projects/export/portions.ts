import { type Sql, sql, toStatement } from '@jiedui/pothos-mikro-orm';
import type pg from 'pg';
import { scopeOf } from '../../../database/scope.ts';
import type { Context } from '../../../schema/context.ts';

const PORTION = 500;

/** The rows of a statement in its order, in portions, from one snapshot in the viewer's scope. */
export async function* portionsOf<Row>(statement: Sql, context: Context): AsyncGenerator<Row[]> {
  const { text, values } = toStatement(sql`DECLARE rows NO SCROLL CURSOR FOR ${statement}`);
  const client: pg.PoolClient = await context.services.pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    const scope = scopeOf(context.viewer);
    await client.query({ ...scope, values: [...scope.values] });
    await client.query(text, [...values]);
    for (;;) {
      const { rows } = await client.query<Row & pg.QueryResultRow>(`FETCH ${PORTION} FROM rows`);
      if (rows.length > 0) yield rows;
      if (rows.length < PORTION) break;
    }
  } finally {
    // Also where the reader went away in the middle of it.
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

interface Labelled {
  list: string;
  code: Sql;
  language: 'zh' | 'en';
  businessDate: string;
}

/** A code in words, by the list in force on the business date; one that the list does not hold as it is. */
export function labelOf({ list, code, language, businessDate }: Labelled): Sql {
  return sql`coalesce((SELECT ${sql.raw(`t.${language}`)} FROM term t WHERE t.list = ${list}
    AND t.code = ${code} AND t.scope = '' AND t.valid_from <= ${businessDate}::date AND t.valid_to > ${businessDate}::date), ${code})`;
}
