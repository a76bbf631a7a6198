import { expect, test } from 'vitest';
import { type LevelledFlow, prefecturesOf, takeApart } from './counties.ts';

const flow = (key: string, sent: string, level = 'COUNTY'): LevelledFlow => ({
  division: { id: key, key, name: key, level },
  committed: '0',
  expected: '0',
  sent,
  inPlace: '0',
  inTransit: '0',
  allocated: '0',
  spent: '0',
});

const aba = [flow('5132', '300', 'PREFECTURE'), flow('5132', '200', 'PREFECTURE'), flow('511402', '7')];

test('the counties of a prefecture are asked for once, and not of the one that is looked at', () => {
  expect(prefecturesOf(aba, undefined)).toEqual(['5132']);
  expect(prefecturesOf(aba, '5132')).toEqual([]);
});

test('a prefecture gives way to its counties', () => {
  const inside = new Map([['5132', [flow('513227', '460'), flow('513228', '40')]]]);
  expect(takeApart(aba, inside).map(({ division, sent }) => [division.key, sent])).toEqual([
    ['513227', '460'],
    ['513228', '40'],
    ['511402', '7'],
  ]);
});

test('what a prefecture has of its own stays, so that the sum is the same', () => {
  const rows = takeApart(aba, new Map([['5132', [flow('513227', '460')]]]));
  expect(rows.map(({ division, sent }) => [division.key, sent])).toEqual([
    ['513227', '460'],
    ['5132', '40'],
    ['511402', '7'],
  ]);
});
