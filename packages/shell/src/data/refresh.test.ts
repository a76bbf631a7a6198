import { expect, test } from 'vitest';
import { waitMs } from './refresh.ts';

test('a failing server is asked less and less, but at least once a minute', () => {
  expect([0, 1, 2, 3, 4, 9].map(waitMs)).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});
