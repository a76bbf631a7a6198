import { type Sql, sql } from '@jiedui/pothos-mikro-orm';

/** Above every character that a text could go on with. */
const LAST = '\u{10ffff}';

/** Whether any of the columns begins with what was typed; compared by order alone, so that an index serves. */
export function beginsWith(columns: readonly Sql[], typed: string): Sql {
  const plain = typed.normalize('NFKC').trim();
  const texts = [...new Set([plain, plain.toLowerCase()])];
  const conditions = columns.flatMap((column) =>
    texts.map((text) => sql`(${column} >= ${text} AND ${column} < ${text + LAST})`),
  );
  return sql`(${sql.join(conditions, ' OR ')})`;
}
