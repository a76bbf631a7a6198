import type { SchemaTypes, TypeParam } from '@pothos/core';
import { isWideNumber } from './order.ts';
import type { Column } from './table.ts';

/** GraphQL's type for a PostgreSQL type; undefined where it has to be named. */
const INFERRED: readonly (readonly [RegExp, string])[] = [
  [/^(text|varchar|char|character|character varying|uuid|citext)\b/, 'String'],
  [/^(int|int2|int4|integer|smallint|serial)\b/, 'Int'],
  [/^(real|float4|float8|double precision)\b/, 'Float'],
  [/^bool(ean)?\b/, 'Boolean'],
  [/^date\b/, 'Date'],
  [/^(timestamptz|timestamp)\b/, 'DateTime'],
];

/** @throws {Error} for a column whose type nothing can be inferred from. */
export function inferType(column: Column): string | [string] {
  const element = column.type.replace(/\[\]$/, '');
  const type = INFERRED.find(([pattern]) => pattern.test(element))?.[1];
  if (type === undefined) throw new Error(`name the GraphQL type of a ${column.type} column with "type"`);
  return element === column.type ? type : [type];
}

/** The cast under which a value reaches JSON: text for what JavaScript's numbers cannot hold. */
export function castFor(
  type: TypeParam<SchemaTypes>,
  scalars: Readonly<Record<string, 'text' | 'json'>>,
  columnType = '',
): string {
  const name = typeName(type);
  const isArray = columnType.endsWith('[]');
  const wide = isWideNumber(columnType.replace(/\[\]$/, '')) && name !== 'Int' && name !== 'Float';
  if (scalars[name] !== 'text' && !wide) return '';
  return isArray ? '::text[]' : '::text';
}

const EXPRESSIONS: Readonly<Record<string, string>> = {
  String: '::text',
  ID: '::text',
  Int: '::int',
  Boolean: '::boolean',
};

/** The cast under which an expression reaches JSON: it is of the type its field says. */
export function castForExpression(
  type: TypeParam<SchemaTypes>,
  scalars: Readonly<Record<string, 'text' | 'json'>>,
): string {
  return Array.isArray(type) ? '' : (EXPRESSIONS[typeName(type)] ?? castFor(type, scalars));
}

function typeName(type: TypeParam<SchemaTypes>): string {
  const item: unknown = Array.isArray(type) ? type[0] : type;
  if (typeof item === 'string') return item;
  const { name } = item as { name?: unknown };
  return typeof name === 'string' ? name : '';
}
