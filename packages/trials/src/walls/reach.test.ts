import { expect, test } from 'vitest';
import type { Reaching } from './people.ts';
import { chainOf } from './places.ts';
import { isReached, type Row } from './reach.ts';

const moved = [{ root: '513227204', above: ['51', '5132', '513226'] }];

test.each([
  ['513227', [], ['51', '5132', '513227']],
  ['513227204200', moved, ['51', '5132', '513226', '513227204', '513227204200']],
  ['513227205', moved, ['51', '5132', '513227', '513227205']],
])('%s stands under what it stands under today', (key, moves, chain) => {
  expect(chainOf(key, moves)).toEqual(chain);
});

const city: Reaching = {
  userId: 'u',
  admin: '',
  seat: '',
  standsOver: () => false,
  givesBy: (key) => key.startsWith('5101'),
  homes: new Set(['513227']),
};
const row = (change: Partial<Row>): Row => ({
  table: 'transfer',
  at: '',
  home: '513227',
  divisionKey: '513227',
  providerKey: '510104',
  userId: '',
  ...change,
});

test('a giver reads what its side gave anywhere, and writes where an agreement is in force', () => {
  expect(isReached(city, 'update', row({}))).toBe(true);
  expect(isReached(city, 'read', row({ home: '513226' }))).toBe(true);
  expect(isReached(city, 'update', row({ home: '513226' }))).toBe(false);
  expect(isReached(city, 'read', row({ providerKey: '3306' }))).toBe(false);
  expect(isReached(city, 'update', row({ table: 'posting' }))).toBe(false);
  expect(() => isReached(city, 'read', row({ table: 'new' }))).toThrow('say in walls/reach.ts who reaches new');
});
