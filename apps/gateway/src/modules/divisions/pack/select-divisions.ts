import { keyRange, rangesHold } from '@jiedui/model';
import type { DivisionRecord } from './read-pack.ts';

/**
 * Divisions as they are stored: parents that are placeholders are passed over, so that a district of 重庆 hangs under
 * 重庆 itself. With `only`, the named subtrees; a named key that stands above another named one comes alone.
 */
export function* selectDivisions(
  divisions: Iterable<DivisionRecord>,
  only?: readonly string[],
): Generator<DivisionRecord> {
  const wanted = only && rangesOf(only);
  const alone = new Set(only);
  const placeholders = new Map<string, string | null>();
  for (const division of divisions) {
    if (division.kind === 'PLACEHOLDER') placeholders.set(division.key, division.parentKey);
    if (wanted && !alone.has(division.key) && !rangesHold(wanted, division.key)) continue;
    let { parentKey } = division;
    // A placeholder county may stand in a placeholder prefecture.
    while (parentKey !== null && placeholders.has(parentKey)) parentKey = placeholders.get(parentKey) ?? null;
    yield parentKey === division.parentKey ? division : { ...division, parentKey };
  }
}

function rangesOf(only: readonly string[]) {
  return only.filter((key) => !only.some((other) => other !== key && other.startsWith(key))).map(keyRange);
}
