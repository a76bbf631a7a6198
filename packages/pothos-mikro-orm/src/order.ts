import { Sql, sql } from './sql.ts';
import type { Column, Table, TableRef } from './table.ts';

export type Direction = 'asc' | 'desc';
/** Property names with directions. Nulls are last in both. */
export type OrderBy<E> = readonly (readonly [property: keyof E & string, direction: Direction])[];

export interface SortKey {
  readonly column: Column;
  readonly direction: Direction;
}

/** A total order: what was asked for, then the primary key in the last direction, so that one comparison of rows serves. */
export function sortKeys(table: Table, orderBy: OrderBy<Record<string, unknown>>): readonly SortKey[] {
  const keys: SortKey[] = orderBy.map(([property, direction]) => ({ column: table.column(property), direction }));
  const direction = keys.at(-1)?.direction ?? 'asc';
  const sorted = new Set(keys.map(({ column }) => column.name));
  for (const column of table.primaryKey) if (!sorted.has(column.name)) keys.push({ column, direction });
  return keys;
}

export function orderClause(ref: TableRef, keys: readonly SortKey[]): Sql {
  return sql.join(
    keys.map(({ column, direction }) => {
      // A bare `desc` can be read backwards from an index; it differs only where there may be nulls.
      const suffix = direction === 'asc' ? '' : column.nullable ? ' desc nulls last' : ' desc';
      return new Sql([...ref.column(column.name).parts, suffix]);
    }),
  );
}

/** A key's value as JSON gives it; null where the row has none. */
export type KeyValue = string | number | boolean | null;

/** JSON of a row's sort keys, exact: numbers beyond 2^53 travel as text. */
export function keyArray(ref: TableRef, keys: readonly SortKey[]): Sql {
  return sql`json_build_array(${sql.join(keys.map(({ column }) => exact(ref.column(column.name), column.type)))})`;
}

/** Numbers that JavaScript would round are cast to text. */
export function exact(value: Sql, type: string): Sql {
  return isWideNumber(type) ? sql`${value}::text` : value;
}

export function isWideNumber(type: string): boolean {
  return /^(bigint|int8|bigserial|numeric|decimal)\b/.test(type) && !type.endsWith('[]');
}

/** The rows that come after the one with the given keys. */
export function afterClause(ref: TableRef, keys: readonly SortKey[], values: readonly KeyValue[]): Sql {
  const [key, ...others] = keys;
  const [value, ...otherValues] = values;
  if (key === undefined || value === undefined) return sql.raw('false');
  if (others.length > 0 && keys.every((k) => k.direction === key.direction && !k.column.nullable)) {
    const columns = sql.join(keys.map((k) => ref.column(k.column.name)));
    const bounds = sql.join(keys.map((k, i) => bound(k, values[i] ?? null)));
    return sql`(${columns}) ${beyond(key)} (${bounds})`;
  }
  const column = ref.column(key.column.name);
  if (value === null) {
    // Nulls are last: only the later keys can put a row after this one.
    return others.length === 0
      ? sql.raw('false')
      : sql`${column} is null and (${afterClause(ref, others, otherValues)})`;
  }
  const limit = bound(key, value);
  const strictly = key.column.nullable
    ? sql`${column} ${beyond(key)} ${limit} or ${column} is null`
    : sql`${column} ${beyond(key)} ${limit}`;
  if (others.length === 0) return strictly;
  const rest = sql`${column} = ${limit} and (${afterClause(ref, others, otherValues)})`;
  if (key.column.nullable) return sql`${strictly} or (${rest})`;
  // The first comparison is implied by the rest; it is what an index can start from.
  return sql`${column} ${beyond(key, '=')} ${limit} and (${strictly} or (${rest}))`;
}

function beyond({ direction }: SortKey, orEqual: '=' | '' = ''): Sql {
  return sql.raw((direction === 'asc' ? '>' : '<') + orEqual);
}

function bound({ column }: SortKey, value: KeyValue): Sql {
  return sql`${value}::${sql.raw(column.type)}`;
}
