import { expect, test } from 'vitest';
import { retryMs } from './live.ts';

test('a line that fails is taken up again after two seconds, then less and less often, at least once a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 9].map(retryMs)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});
