import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { KeyValue, SortKey } from './order.ts';
import type { Column } from './table.ts';

/** An argument the client can correct, `field` by name. Carries `extensions.code` `INVALID`. */
export function invalid(message: string, field?: 'first' | 'after'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'INVALID', ...(field && { field }) } });
}

const fingerprints = new Map<string, string>();

/** Names an ordering in its cursors, so that a cursor is not used in another one. */
export function fingerprint(keys: readonly SortKey[]): string {
  const order = keys.map(({ column, direction }) => `${column.name} ${column.type} ${direction}`).join();
  let known = fingerprints.get(order);
  if (known === undefined) {
    known = createHash('sha256').update(order).digest('base64url').slice(0, 6);
    // There are as many orderings as the schema has: no client makes up others.
    fingerprints.set(order, known);
  }
  return known;
}

export function encodeCursor(keys: readonly SortKey[], values: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([fingerprint(keys), ...values])).toString('base64url');
}

/**
 * The sort keys a cursor stands for.
 * @throws {GraphQLError} INVALID for anything that no page of this ordering gave.
 */
export function decodeCursor(keys: readonly SortKey[], cursor: string): readonly KeyValue[] {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    content = undefined;
  }
  if (!Array.isArray(content) || typeof content[0] !== 'string') {
    throw invalid('The cursor is not one that this field gave: start again without "after"', 'after');
  }
  const [order, ...values]: unknown[] = content;
  if (order !== fingerprint(keys)) {
    throw invalid('The cursor belongs to another ordering: start again without "after"', 'after');
  }
  if (values.length !== keys.length || !keys.every(({ column }, i) => fits(column, values[i]))) {
    throw invalid('The cursor has been altered: start again without "after"', 'after');
  }
  return values as KeyValue[];
}

/** Whether PostgreSQL will accept the value as the column's type. */
export function fits(column: Column, value: unknown): value is KeyValue {
  if (value === null) return column.nullable;
  const [, type = ''] = /^([a-z0-9 ]+?)\s*(\(.*|$)/i.exec(column.type) ?? [];
  const check = CHECKS[type];
  if (check) return check(value);
  return typeof value === 'number' || typeof value === 'boolean' || isText(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0');
}

const isInteger = (bits: bigint) => (value: unknown) => {
  if (!/^-?\d{1,19}$/.test(String(value))) return false;
  const limit = 1n << (bits - 1n);
  const number = BigInt(String(value));
  return number >= -limit && number < limit;
};
const isNumeric = (value: unknown) => typeof value === 'string' && /^-?\d{1,1000}(\.\d{1,1000})?$/.test(value);
const isTime = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d(T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?(Z|[+-](0\d|1[0-5])(:[0-5]\d)?)?)?$/.test(value) &&
  isDay(value.slice(0, 10));
const isDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  // The parser rolls 30 February over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
const isUuid = (value: unknown) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isFloat = (value: unknown) => typeof value === 'number';

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  smallint: isInteger(16n),
  int2: isInteger(16n),
  int: isInteger(32n),
  int4: isInteger(32n),
  integer: isInteger(32n),
  bigint: isInteger(64n),
  int8: isInteger(64n),
  numeric: isNumeric,
  decimal: isNumeric,
  real: isFloat,
  float4: isFloat,
  'double precision': isFloat,
  float8: isFloat,
  boolean: (value) => typeof value === 'boolean',
  bool: (value) => typeof value === 'boolean',
  date: isTime,
  timestamp: isTime,
  timestamptz: isTime,
  'timestamp with time zone': isTime,
  uuid: isUuid,
  text: isText,
  varchar: isText,
};
