import { prefixesOf } from './division-key.ts';
import { addRange, type KeyRange, keyRange, rangeHolds, subtractRange } from './key-range.ts';

/** A subtree that stands elsewhere today than its digits say. */
export interface MovedRange extends KeyRange {
  /** Every division above the subtree today, at any level and in any order, without the subtree's own root. */
  readonly toAncestors: readonly string[];
}

/** The database compares a row with this many ranges, not more. */
export const MAX_TERRITORY_RANGES = 4;

/** More pieces than the row policies have slots for: refuse the login and alert, never cut the list short. */
export class TerritoryTooFragmented extends Error {
  override readonly name = 'TerritoryTooFragmented';
  readonly key: string;
  readonly ranges: readonly KeyRange[];

  constructor(key: string, ranges: readonly KeyRange[]) {
    super(`The territory of ${key} lies in ${ranges.length} pieces, and at most ${MAX_TERRITORY_RANGES} are supported`);
    this.key = key;
    this.ranges = ranges;
  }
}

/**
 * What lies at and under a division today, as sorted disjoint key ranges: its own, without what has moved out, with
 * what has moved in. A move inside a moved subtree counts by itself, so a village may return from a lost township.
 * @throws {TerritoryTooFragmented} for more than four ranges.
 */
export function territoryOf(key: string, moves: readonly MovedRange[]): KeyRange[] {
  // Wider moves first: what an inner one says about its part then stands.
  const outermostFirst = [...moves].sort((a, b) => compare(a.lo, b.lo) || compare(b.hi, a.hi));
  let ranges: KeyRange[] = [keyRange(key)];
  for (const { lo, hi, toAncestors } of outermostFirst) {
    if (toAncestors.includes(key)) ranges = addRange(ranges, { lo, hi });
    // Who stands inside the moved subtree moved with it, and keeps what is below.
    else if (!rangeHolds({ lo, hi }, key)) ranges = subtractRange(ranges, { lo, hi });
  }
  if (ranges.length > MAX_TERRITORY_RANGES) throw new TerritoryTooFragmented(key, ranges);
  return ranges;
}

/**
 * What `key` stands under today, itself included, widest first: by its digits, or by the innermost moved subtree around
 * it. May name placeholders, and codes such as 441900 that are no division.
 */
export function ancestorsOf(key: string, moves: readonly MovedRange[]): string[] {
  const around = moves.filter((move) => rangeHolds(move, key)).sort((a, b) => compare(b.lo, a.lo))[0];
  if (around === undefined) return prefixesOf(key);
  const inside = prefixesOf(key).filter((prefix) => rangeHolds(around, prefix));
  return [...[...around.toAncestors].sort((a, b) => a.length - b.length), ...inside];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
