/** Keys with `lo <= key && key < hi`, compared byte by byte (`COLLATE "C"`; for these ASCII keys, JavaScript's `<`). */
export interface KeyRange {
  readonly lo: string;
  readonly hi: string;
}

/**
 * The range of a division or organisation key: itself, everything below it, and the organisations of it
 * (`5101`, `510104`, `510104001`, `5101x0001`), nothing else.
 */
export function keyRange(key: string): KeyRange {
  const last = key.length - 1;
  // ":" follows "9" in ASCII, and "x" only ever follows a complete key, so `510:` lies above `5109x9999`.
  return { lo: key, hi: key.slice(0, last) + String.fromCharCode(key.charCodeAt(last) + 1) };
}

export function rangeHolds({ lo, hi }: KeyRange, key: string): boolean {
  return lo <= key && key < hi;
}

export function rangesHold(ranges: readonly KeyRange[], key: string): boolean {
  return ranges.some((range) => rangeHolds(range, key));
}

/** The ranges without what `cut` holds. */
export function subtractRange(ranges: readonly KeyRange[], cut: KeyRange): KeyRange[] {
  return ranges.flatMap(({ lo, hi }) =>
    [
      { lo, hi: cut.lo < hi ? cut.lo : hi },
      { lo: cut.hi > lo ? cut.hi : lo, hi },
    ].filter((range) => range.lo < range.hi),
  );
}

/** The ranges and `extra` as one sorted list: disjoint, and never two where one would do. */
export function addRange(ranges: readonly KeyRange[], extra: KeyRange): KeyRange[] {
  const sorted = [...subtractRange(ranges, extra), extra].sort((a, b) => (a.lo < b.lo ? -1 : 1));
  const merged: KeyRange[] = [];
  for (const range of sorted) {
    const before = merged.at(-1);
    if (before?.hi === range.lo) merged[merged.length - 1] = { lo: before.lo, hi: range.hi };
    else merged.push(range);
  }
  return merged;
}
