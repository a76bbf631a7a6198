import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, sumOf } from './apportion.ts';

const parts = fc.array(
  fc.record({ weight: fc.integer({ min: 0, max: 1000 }), cap: fc.bigInt({ min: 0n, max: 500n }) }),
  { minLength: 1, maxLength: 40 },
);

test('parts sum exactly to the total and stay under their caps', () => {
  fc.assert(
    fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const caps = list.map(({ cap }) => cap * 10n);
      const room = sumOf(list.map(({ weight, cap }) => (weight > 0 ? cap : 0n)));
      const total = BigInt(Math.floor(Number(room) * share)) * 10n;
      const split = apportion(
        total,
        list.map(({ weight }) => weight),
        10n,
        caps,
      );
      expect(sumOf(split)).toBe(total);
      split.forEach((part, i) => {
        expect(part <= (caps[i] ?? 0n) && part >= 0n && part % 10n === 0n).toBe(true);
      });
    }),
  );
});

test.each([
  ['too small caps', () => apportion(100n, [1, 1], 10n, [30n, 30n])],
  ['a total that is no multiple of the unit', () => apportion(105n, [1], 10n)],
  ['nobody to give to', () => apportion(10n, [0], 10n)],
])('refuses %s', (_, split) => expect(split).toThrow(RangeError));
