import type pg from 'pg';

/** A row for the owner's bulk insert: columns in snake_case; bigint as text, arrays and objects as JSON. */
export type Row = Record<string, string | number | boolean | bigint | null | readonly string[]>;

const asJson = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** Inserts rows of one shape in one statement. What is there already stays: an interrupted load may run again. */
export async function insertRows(owner: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await owner.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows, asJson)],
  );
}

/** All of the work or nothing. */
export async function inTransaction(owner: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await owner.query('BEGIN');
  try {
    await work();
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
