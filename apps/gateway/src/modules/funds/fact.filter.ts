import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { factKey } from '../../schema/ids.ts';
import { Refusal } from '../../schema/refusal.ts';

/** Rows of the fact that a global id names; none for a text that is no id of that type. Undefined where none is asked for. */
export function ofFact(row: { home: Sql }, column: Sql, type: string, id: string | null | undefined): Sql | undefined {
  if (!id) return undefined;
  try {
    const key = factKey(type, id);
    return sql`${row.home} = ${key.home} AND ${column} = ${key.id}::uuid`;
  } catch (error) {
    if (error instanceof Refusal) return sql`false`;
    throw error;
  }
}
