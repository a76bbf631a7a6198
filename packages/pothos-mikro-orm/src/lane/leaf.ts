import {
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isWideNumber } from '../order.ts';
import { type Sql, sql } from '../sql.ts';
import type { Column } from '../table.ts';
import { MARK } from './text.ts';
import { Unserved } from './unserved.ts';

/** How the host's scalars travel: as text, or as PostgreSQL's JSON has them. */
export type Scalars = Readonly<Record<string, 'text' | 'json'>>;

const TEXTS = /^(text|varchar|character varying|uuid|citext)\b/;
const TIMES = /^(date|timestamp|timestamptz)\b/;
const INTS = /^(smallint|int|integer|int2|int4|serial)$/;
const BOOLEANS = /^bool(ean)?$/;

/** A column as the answer has it. @throws {Unserved} for what GraphQL has to convert or to judge. */
export function columnLeaf(type: GraphQLOutputType, column: Column, value: Sql, scalars: Scalars): Sql {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return listLeaf(inner.ofType, column, value);
  if (!isLeafType(inner) || column.type.endsWith('[]')) throw new Unserved(`${column.name} ${column.type}`);
  if (isEnumType(inner)) {
    if (!TEXTS.test(column.type)) throw new Unserved(`the enum ${inner.name} over ${column.type}`);
    return enumLeaf(inner, value, !isNonNullType(type));
  }
  return scalarColumn(inner, column, value, scalars);
}

function scalarColumn({ name }: GraphQLLeafType, { type, name: of }: Column, value: Sql, scalars: Scalars): Sql {
  const asItIs =
    (name === 'Int' && INTS.test(type)) ||
    (name === 'Boolean' && BOOLEANS.test(type)) ||
    ((name === 'String' || name === 'ID' || scalars[name] === 'json') && (TEXTS.test(type) || TIMES.test(type)));
  if (asItIs) return value;
  const isNumber = INTS.test(type) || isWideNumber(type);
  const asText = scalars[name] === 'text' || ((name === 'String' || name === 'ID') && isNumber);
  if (asText && (isNumber || TEXTS.test(type))) return sql`${value}::text`;
  throw new Unserved(`${of} ${type} as ${name}`);
}

/** Texts of an array, all there where none may be missing. */
function listLeaf(item: GraphQLOutputType, { type, name }: Column, value: Sql): Sql {
  const inner = isNonNullType(item) ? item.ofType : item;
  const served =
    'name' in inner && (inner.name === 'String' || inner.name === 'ID') && /^(text|varchar)\[\]$/.test(type);
  if (!served) throw new Unserved(`${name} ${type} as a list`);
  if (!isNonNullType(item)) return value;
  return sql`case when array_ndims(${value}) > 1 or array_position(${value}, null) is not null then ${MARK} else to_json(${value}) end`;
}

/** An expression under the cast of its type, as the answer has it. @throws {Unserved} as for columns. */
export function expressionLeaf(type: GraphQLOutputType, value: Sql, scalars: Scalars): Sql {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isEnumType(inner)) return enumLeaf(inner, sql`${value}::text`, !isNonNullType(type));
  const served =
    isLeafType(inner) && (['String', 'ID', 'Int', 'Boolean'].includes(inner.name) || inner.name in scalars);
  if (!served) throw new Unserved(`an expression of ${String(type)}`);
  return isNonNullType(type) ? sql`coalesce(to_json(${value}), ${MARK})` : value;
}

/** The names GraphQL has for an enum's values, as JSON; of any other value GraphQL makes an error. */
function enumLeaf(type: GraphQLEnumType, value: Sql, nullable: boolean): Sql {
  const cases = type.getValues().map(({ name, value: held }) => {
    if (typeof held !== 'string') throw new Unserved(`the enum ${type.name}, whose values are no texts`);
    return sql.raw(`when '${held.replaceAll("'", "''")}' then '"${name}"'::json`);
  });
  const other = nullable ? sql`case when ${value} is null then null else ${MARK} end` : MARK;
  return sql`case ${value} ${sql.join(cases, ' ')} else ${other} end`;
}
