import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from './context.ts';
import type { Viewer } from './viewer.ts';

type Column = Sql;

// As in row security: compared under "POSIX" the predicate filters what another condition has found, and never drives.
const fenced = (column: Column, lo: string, hi: string): Sql =>
  sql`(${column} >= ${lo}::text COLLATE "POSIX" AND ${column} < ${hi}::text COLLATE "POSIX")`;

const driving = (column: Column, lo: string, hi: string): Sql => sql`(${column} >= ${lo} AND ${column} < ${hi})`;

function predicate(viewer: Viewer, division: Column, provider: Column | undefined, compare: typeof fenced): Sql {
  const slots = viewer.territory.map((range) => compare(division, range.lo, range.hi));
  if (provider && viewer.providerRange) slots.push(compare(provider, viewer.providerRange.lo, viewer.providerRange.hi));
  return slots.length === 0 ? sql`false` : sql`(${sql.join(slots, ' OR ')})`;
}

/** Wall one's territory for a fact, put on every reference to its table. */
export function factReach(row: { divisionKey: Column; providerKey?: Column }, { viewer }: Context): Sql {
  // As a CASE it is taken for half of the rows. Taken for what it says, two fences look like one row in ten thousand, and a
  // page of twenty is made by sorting everything: ten times the work, and another plan for each viewer.
  return sql`(CASE WHEN ${predicate(viewer, row.divisionKey, row.providerKey, fenced)} THEN true ELSE false END)`;
}

/** The same for an operation that lists a whole territory: here the ranges are what finds the rows. */
export function drivingReach(row: { divisionKey: Column; providerKey?: Column }, { viewer }: Context): Sql {
  return predicate(viewer, row.divisionKey, row.providerKey, driving);
}
