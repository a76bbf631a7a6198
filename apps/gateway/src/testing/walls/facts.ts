import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import type { TestGateway } from '../gateway.ts';
import { type AnyPlace, anyPlace, some } from './anyone.ts';
import { asSuperuser } from './erased.ts';

/** A table whose rows lie in a place and belong to a giver, and what the application may do with them. */
export interface FactTable {
  name: string;
  verbs: readonly string[];
  /** Columns that are written, generated ones left out. */
  columns: readonly string[];
  hasHome: boolean;
  /** The text of each column of one row. */
  sample: Readonly<Record<string, string | null>>;
}

const TABLES = `SELECT c.table_name AS name, bool_or(c.column_name = 'home') AS has_home,
    array_agg(c.column_name::text) FILTER (WHERE c.is_generated = 'NEVER') AS columns,
    coalesce((SELECT array_agg(g.privilege_type::text) FROM information_schema.role_table_grants g
      WHERE g.grantee = 'jiedui_app' AND g.table_name = c.table_name), '{}') AS verbs
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' GROUP BY c.table_name
  HAVING bool_or(c.column_name = 'division_key') AND bool_or(c.column_name = 'provider_key') ORDER BY 1`;

export async function factTables(gateway: TestGateway): Promise<FactTable[]> {
  const tables: FactTable[] = [];
  for (const { name, has_home, columns, verbs } of await gateway.owner(TABLES)) {
    const texts = (columns as string[]).map((column) => `${column}::text`).join(', ');
    const [sample] = await gateway.owner(`SELECT ${texts} FROM ${name} LIMIT 1`);
    tables.push({
      name: String(name),
      hasHome: has_home === true,
      columns: columns as string[],
      verbs: verbs as string[],
      sample: (sample ?? {}) as Record<string, string | null>,
    });
  }
  return tables;
}

export interface PlacedRow extends AnyPlace {
  table: string;
  /** Where the row stands in its table's file; it is not rewritten while these tests read. */
  ctid: string;
}

const ROWS_A_TABLE = 40;

/** Keeps a few rows of each table and scatters them over the places. */
export async function scatter(gateway: TestGateway, tables: readonly FactTable[]): Promise<PlacedRow[]> {
  const places = some(anyPlace, ROWS_A_TABLE, 20170423);
  const values = places
    .map(({ home, divisionKey, providerKey }, i) => `(${i}, '${home}', '${divisionKey}', '${providerKey}')`)
    .join(', ');
  await asSuperuser(
    gateway,
    tables.flatMap(({ name, hasHome }) => [
      `DELETE FROM ${name} WHERE ctid NOT IN (SELECT ctid FROM ${name} ORDER BY ctid LIMIT ${ROWS_A_TABLE})`,
      `UPDATE ${name} SET division_key = place.division_key, provider_key = place.provider_key${hasHome ? ', home = place.home' : ''}
         FROM (SELECT ctid AS at, row_number() OVER (ORDER BY ctid) - 1 AS i FROM ${name}) AS row
         JOIN (VALUES ${values}) AS place (i, home, division_key, provider_key) USING (i) WHERE ${name}.ctid = row.at`,
    ]),
  );
  const union = tables.map(
    ({ name, hasHome }) =>
      `SELECT '${name}' AS table, ctid::text, ${hasHome ? 'home' : `'' AS home`}, division_key AS "divisionKey", provider_key AS "providerKey" FROM ${name}`,
  );
  return (await gateway.owner(union.join(' UNION ALL '))) as unknown as PlacedRow[];
}

export const rowName = ({ table, ctid }: Pick<PlacedRow, 'table' | 'ctid'>): string => `${table} ${ctid}`;

/** Every row of every table, as `{ table, ctid }`. */
export const readAll = (tables: readonly FactTable[]): string =>
  tables.map(({ name }) => `SELECT '${name}' AS table, ctid::text FROM ${name}`).join(' UNION ALL ');

/** Touches every row that row security lets be touched; each tells where it stood before. */
export function changeAll(tables: readonly string[]): string {
  const touched = tables.map(
    (name) => `${name}_touched AS (UPDATE ${name} AS now SET division_key = now.division_key FROM ${name} AS old
      WHERE old.ctid = now.ctid RETURNING old.ctid::text AS ctid)`,
  );
  const all = tables.map((name) => `SELECT '${name}' AS table, ctid FROM ${name}_touched`);
  return `WITH ${touched.join(', ')} ${all.join(' UNION ALL ')}`;
}

/** Enters a row like the first of its table at another row's place. The values are given, not read, so that nothing hides. */
export function insertOf(tables: readonly FactTable[], row: PlacedRow): string {
  const table = tables.find(({ name }) => name === row.table);
  if (!table) throw new Error(`no table ${row.table}`);
  const place: Record<string, string> = {
    home: row.home,
    division_key: row.divisionKey,
    provider_key: row.providerKey,
    id: randomUUIDv7(),
  };
  const values = table.columns.map((name) => (name in place ? `'${place[name]}'` : literal(table.sample[name])));
  return `INSERT INTO ${table.name} (${table.columns.join(', ')}) VALUES (${values.join(', ')})`;
}

const literal = (value: unknown): string => (value === null ? 'NULL' : pg.escapeLiteral(String(value)));
