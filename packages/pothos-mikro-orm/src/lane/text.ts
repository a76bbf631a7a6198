import { fingerprint } from '../cursor.ts';
import { isWideNumber, type SortKey } from '../order.ts';
import { type Sql, sql } from '../sql.ts';
import type { Column, TableRef } from '../table.ts';
import { Unserved } from './unserved.ts';

/**
 * JSON's `null` after a tab. No JSON that PostgreSQL makes holds a tab, and none stands unescaped in a string: an answer
 * that holds one met a value which GraphQL has to judge.
 */
export const MARK = sql.raw(String.raw`E'\tnull'::json`);
export const MARK_SIGN = '\t';

/** What `encodeURIComponent` leaves as it is. */
const UNESCAPED = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.!~*()''";

export function literal(text: string): Sql {
  return sql.raw(`'${text.replaceAll("'", "''")}'::text`);
}

/** Base64 for addresses, without padding, as `Buffer` makes it. */
function base64url(text: Sql): Sql {
  return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/\n=', '-_')`;
}

const PLAIN = /^(uuid|date|bool(ean)?|smallint|int(eger)?|int[248]|bigint)$/;
const TEXT = /^(text|varchar|character varying)\b(?!.*\[\])/;
const QUOTED = /^(text|varchar|character varying|uuid|date|timestamp|timestamptz)\b(?!.*\[\])/;
const BARE = /^(smallint|int|integer|int2|int4)$/;
const BOOLEAN = /^bool(ean)?$/;

/** A row's opaque id as `formatId` writes it. */
export function idText(type: string, ref: TableRef): Sql {
  const parts = ref.table.primaryKey.map(({ name }) => sql`${ref.column(name)}::text`);
  const id = base64url(sql`${literal(`${type}:`)} || ${sql.join(parts, " || ',' || ")}`);
  const odd = ref.table.primaryKey.filter((column) => mayNeedEscape(column, type)).map(({ name }) => ref.column(name));
  if (odd.length === 0) return id;
  const rest = sql.join(odd, ' || ');
  return sql`case when translate(${rest}, '${sql.raw(UNESCAPED)}', '') = '' then to_json(${id}) else ${MARK} end`;
}

function mayNeedEscape(column: Column, type: string): boolean {
  if (PLAIN.test(column.type)) return false;
  if (TEXT.test(column.type)) return true;
  throw new Unserved(`the id of ${type}`);
}

/** A row's cursor as `encodeCursor` writes it, of the values of its sort keys. */
export function cursorText(keys: readonly SortKey[], values: readonly Sql[]): Sql {
  const parts = keys.map(({ column }, i) => sql`${jsonOf(column, values[i] as Sql)}`);
  return base64url(sql`${literal(`["${fingerprint(keys)}",`)} || ${sql.join(parts, " || ',' || ")} || ']'`);
}

/** A sort key's JSON as text. */
function jsonOf(column: Column, value: Sql): Sql {
  const json = exactJson(column, value);
  return column.nullable ? sql`coalesce(${json}, 'null')` : json;
}

function exactJson({ type, name }: Column, value: Sql): Sql {
  if (isWideNumber(type)) return sql`'"' || ${value}::text || '"'`;
  if (BARE.test(type) || BOOLEAN.test(type)) return sql`${value}::text`;
  if (QUOTED.test(type)) return sql`to_json(${value})::text`;
  throw new Unserved(`a cursor over ${name} ${type}`);
}
