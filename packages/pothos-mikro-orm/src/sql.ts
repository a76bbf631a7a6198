import { createHash } from 'node:crypto';
import type { Binding } from './binding.ts';

/** What may stand in a `sql` template: a fragment is inlined, anything else becomes a bound parameter. */
export type SqlValue = Sql | Param | string | number | bigint | boolean | Date | null | readonly unknown[] | SqlObject;
/** Bound as JSON. */
export interface SqlObject {
  readonly [key: string]: unknown;
}

/** Text ready for a named prepared statement; `name` depends on the text alone. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /**
   * Written by hand: its best plan may hang on the values, so a plan kept for any value is not to be trusted. Its author
   * may say `false`, where every value is best served by the same plan.
   */
  readonly byHand?: boolean;
}

/** A bound parameter that keeps its number where the same object is used again in a statement. */
export class Param {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** A part that follows from the request a statement is bound to: the viewer's reach, a condition on arguments. */
export class Late {
  readonly make: (binding: Binding) => Sql;
  constructor(make: (binding: Binding) => Sql) {
    this.make = make;
  }
}

export type Part = string | Param | Late;

/** A piece of SQL with its parameters in place; `$n` are numbered only when a statement is made of it. */
export class Sql {
  readonly parts: readonly Part[];
  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }
}

const EMPTY = new Sql([]);

function template(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  const parts: Part[] = [];
  for (const [i, text] of strings.entries()) {
    if (text !== '') parts.push(text);
    if (i < values.length) append(parts, values[i], i);
  }
  return new Sql(parts);
}

function append(parts: Part[], value: SqlValue | undefined, index: number): void {
  if (value instanceof Sql) parts.push(...value.parts);
  else if (value instanceof Param) parts.push(value);
  else if (value === undefined)
    throw new TypeError(`sql: value ${index + 1} is undefined; write null, or leave the clause out`);
  else parts.push(new Param(value));
}

function join(fragments: Iterable<SqlValue | undefined>, separator = ', '): Sql {
  const parts: Part[] = [];
  for (const fragment of fragments) {
    if (fragment === undefined) continue;
    if (parts.length > 0) parts.push(separator);
    append(parts, fragment, 0);
  }
  return parts.length === 0 ? EMPTY : new Sql(parts);
}

/** Every condition in parentheses, joined by AND; the absent ones are left out. `true` where none is left. */
function all(...conditions: (Sql | undefined)[]): Sql {
  const present = conditions.filter((condition) => condition !== undefined);
  if (present.length === 0) return raw('true');
  return join(
    present.map((condition) => template`(${condition})`),
    ' and ',
  );
}

/** Text that is trusted as it is: never anything a client sent. */
function raw(text: string): Sql {
  return new Sql([text]);
}

function identifier(name: string): Sql {
  return new Sql([quote(name)]);
}

/**
 * SQL as a tagged template: `` sql`${row.deadline} < ${args.before}` ``.
 * Values are bound, never written into the text, so a statement's text depends on its shape alone.
 * @throws {TypeError} for `undefined`.
 */
export const sql = Object.assign(template, {
  join,
  all,
  raw,
  identifier,
  param: (value: unknown) => new Param(value),
});

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const names = new Map<string, string>();
const MOST_NAMES = 5000;

/** `p_` and 16 hexadecimal digits; remembered, for the same few texts come again and again. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `p_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    if (names.size >= MOST_NAMES) names.clear();
    names.set(text, name);
  }
  return name;
}

/** Numbers the parameters of a fragment and names the text. @throws {Error} where a part waits for its request. */
export function toStatement(fragment: Sql | Statement): Statement {
  if (!(fragment instanceof Sql)) return fragment;
  let text = '';
  const values: unknown[] = [];
  const numbers = new Map<Param, number>();
  for (const part of fragment.parts) {
    if (part instanceof Late) throw new Error('toStatement: a part is known only with its request');
    text += typeof part === 'string' ? part : `$${numberOf(part, numbers, values)}`;
  }
  return { name: statementName(text), text, values };
}

/** The number of a parameter, given out where it is met first. */
export function numberOf(param: Param, numbers: Map<Param, number>, values: unknown[]): number {
  let number = numbers.get(param);
  if (number === undefined) {
    number = values.push(param.value);
    numbers.set(param, number);
  }
  return number;
}
