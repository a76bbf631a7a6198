import type { Random } from '../random.ts';
import { globalId, type PlatformRecord, type Records } from './records.ts';

const LENGTHS = [2, 4, 6, 9, 12, 15];

/** An id of the same shape, in the same home, of a record that does not exist. */
export function ghostId(random: Random, records: Records, { type, row }: PlatformRecord): string {
  for (;;) {
    const id = globalId(
      type,
      row.at.replace(/[0-9a-f]{12}$/, () => digits(random, 12)),
    );
    if (!records.byId.has(id)) return id;
  }
}

/** A text of the same shape that stands in no record: a number or a voucher with other digits at its end. */
export function ghostText(random: Random, records: Records, text: string): string {
  for (;;) {
    const ghost = text.replace(/\d+(?=\D*$)/, (tail) => digits(random, tail.length));
    if (ghost === text) return `${text.slice(0, -1)}${random.below(10)}${random.below(10)}`;
    if (!records.holders.has(ghost)) return ghost;
  }
}

/** A key of the same length under the same parent that no division or organisation has; none where all are taken. */
export function ghostKey(random: Random, taken: ReadonlySet<string>, key: string): string | undefined {
  const [division = key, firm] = key.split('x');
  const parent = firm === undefined ? (LENGTHS.findLast((length) => length < division.length) ?? 0) : division.length;
  for (let tries = 0; tries < 200; tries++) {
    const tail = digits(random, (firm ?? division.slice(parent)).length);
    const ghost = firm === undefined ? division.slice(0, parent) + tail : `${division}x${tail}`;
    // A key has no empty segment: that would be its parent's.
    if (Number(tail) > 0 && !ghost.startsWith('0') && !taken.has(ghost)) return ghost;
  }
  return undefined;
}

const digits = (random: Random, length: number): string => Array.from({ length }, () => random.below(10)).join('');
