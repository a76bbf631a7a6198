import { expect, test } from 'vitest';
import type { Delta } from '../../schema/use-case.ts';
import { gather } from './count-into.ts';

const delta = (change: Partial<Delta>): Delta => ({
  home: '513227',
  divisionKey: '513227',
  providerKey: '5101',
  scheme: 'INTRA_PROVINCE',
  source: 'INTRA_PROVINCE',
  measure: 'funds.sent',
  day: '2017-04-20',
  amount: 100n,
  n: 1n,
  ...change,
});

test('deltas of one leaf become one row, in the order of the primary key', () => {
  const rows = gather([
    delta({ divisionKey: '513227101' }),
    delta({ amount: 5n }),
    delta({}),
    delta({ measure: 'funds.in-transit' }),
  ]);
  expect(rows.map((row) => [row.division_key, row.measure, row.amount, row.n])).toEqual([
    ['513227', 'funds.in-transit', 100n, 1n],
    ['513227', 'funds.sent', 105n, 2n],
    ['513227101', 'funds.sent', 100n, 1n],
  ]);
});

test('a village is counted under its township', () => {
  expect(gather([delta({ divisionKey: '513227100200' })])[0]?.division_key).toBe('513227100');
});

test('what cancels out leaves nothing', () => {
  expect(gather([delta({}), delta({ amount: -100n, n: -1n })])).toEqual([]);
});

test('a change of amount without a fact, and of facts without an amount, both count', () => {
  expect(gather([delta({ n: 0n }), delta({ day: '2017-04-21', amount: 0n })])).toHaveLength(2);
});
