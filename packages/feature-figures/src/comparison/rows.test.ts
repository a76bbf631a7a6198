import { expect, test } from 'vitest';
import { type ComparisonRow, sortedBy } from './rows.ts';

const row = (key: string, value: string | null): ComparisonRow => ({
  key,
  name: key,
  figures: [{ key: 'funds.idle', value }],
});

test.each([
  ['descending', true, ['b', 'a', 'unknown']],
  ['ascending', false, ['a', 'b', 'unknown']],
] as const)('rows sort %s as numbers, the unknown last', (_name, descending, order) => {
  const rows = [row('unknown', null), row('a', '9'), row('b', '10')];
  expect(sortedBy(rows, 'funds.idle', descending).map((one) => one.key)).toEqual(order);
});
