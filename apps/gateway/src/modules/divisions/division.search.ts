import { type Level, trimDivisionCode } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { stands, standsUnder } from './division.sql.ts';

/** Columns of a division that a person may search by. */
export interface Searched {
  code: Sql;
  key: Sql;
  name: Sql;
  initials: Sql;
  depth: Sql;
}

/** Above every character that a name, a code or initials could go on with. */
const LAST = '\u{10ffff}';
const SHORT = 2;

const begins = (column: Sql, text: string): Sql => sql`(${column} >= ${text} AND ${column} < ${text + LAST})`;

/**
 * What a person typed, as a condition that an index serves: digits begin a code or key (`5132`, `513200` too), letters
 * the pinyin initials (`xjx`), anything else the name (`小金`). One character alone searches counties and above.
 */
export function matchesText(row: Searched, text: string): Sql {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed === '') return sql.raw('false');
  if (/^\d+$/.test(typed)) {
    // A code pasted whole carries zeros; one still being typed may just have come to a zero.
    const code = typed.length < 6 ? typed : trimDivisionCode(typed);
    return sql`(${begins(row.code, code)} OR ${begins(row.key, code)})`;
  }
  const found = /^[a-z0-9]+$/.test(typed) ? begins(row.initials, typed) : begins(row.name, typed);
  return [...typed].length < SHORT ? sql.all(found, sql`${row.depth} <= 6`) : found;
}

/** Among the children of one division: part of the name, or the beginning of its initials. */
export const named = (row: Pick<Searched, 'name' | 'initials'>, text: string): Sql =>
  sql`(strpos(${row.name}, ${text.trim()}) > 0 OR starts_with(${row.initials}, ${text.trim().toLowerCase()}))`;

export interface DivisionSearch {
  text: string;
  within?: string | null;
  levels?: readonly Level[] | null;
  first?: number | null;
}

const FOUND: Searched & { level: Sql; kind: Sql } = {
  key: sql.raw('found.key'),
  code: sql.raw('found.code'),
  name: sql.raw('found.name'),
  initials: sql.raw('found.initials'),
  depth: sql.raw('found.depth'),
  level: sql.raw('found.level'),
  kind: sql.raw('found.kind'),
};

const DEFAULT_FIRST = 20;
export const MAX_FOUND = 100;

/** A statement for the keys of what is found, the widest divisions first. */
export function foundDivisions({ text, within, levels, first }: DivisionSearch): Sql {
  const conditions = sql.all(
    matchesText(FOUND, text),
    stands(FOUND.kind),
    levels?.length ? sql`${FOUND.level} = ANY (${levels})` : undefined,
    within ? standsUnder(FOUND.key, within) : undefined,
  );
  const limit = Math.max(0, Math.min(first ?? DEFAULT_FIRST, MAX_FOUND));
  return sql`SELECT found.key FROM division_now AS found WHERE ${conditions}
    ORDER BY found.depth, found.key LIMIT ${limit}`;
}
