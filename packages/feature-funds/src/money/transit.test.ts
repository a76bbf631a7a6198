import { expect, test } from 'vitest';
import { byHolder, oldest, type UnderWay } from './transit.ts';

const transfer = (
  holder: string,
  inTransit: string,
  ageDays: number,
  timeliness: UnderWay['timeliness'],
): UnderWay => ({
  holder: { id: holder, name: holder },
  inTransit,
  ageDays,
  timeliness,
});

test('the holder of the oldest money comes first, with all of its money', () => {
  const shares = byHolder([
    transfer('锦江区', '1000', 5, 'ON_TIME'),
    transfer('成都市', '300', 23, 'LATE'),
    transfer('锦江区', '500', 9, 'SOON'),
  ]);
  expect(shares.map(({ name, fen, transfers, late, oldestDays }) => [name, fen, transfers, late, oldestDays])).toEqual([
    ['成都市', 300n, 1, 1, 23],
    ['锦江区', 1500n, 2, 0, 9],
  ]);
});

test('nothing under way has no age', () => {
  expect(byHolder([])).toEqual([]);
  expect(oldest([])).toBe(0);
});
