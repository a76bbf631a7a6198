import { expect, test } from 'vitest';
import { waitMs } from './refresh.ts';

test('a failing server is asked less and less, but at least once a minute', () => {
  expect([0, 1, 2, 3, 4, 9].map((failed) => waitMs(failed))).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test('while changes are told there is little to ask, but a failure is followed up as ever', () => {
  expect([waitMs(0, true), waitMs(1, true)]).toEqual([20_000, 8_000]);
});
