import { expect, test } from 'vitest';
import { restFen, smallerFen, spentShare, sumFen } from './sums.ts';

test('amounts beyond what a double holds sum exactly', () => {
  expect(sumFen([{ fen: '9007199254740993' }, { fen: '1' }], (row) => row.fen)).toBe(9007199254740994n);
});

test('a rest is never below zero', () => {
  expect(restFen('500', '200')).toBe(300n);
  expect(restFen('200', '500')).toBe(0n);
  expect(smallerFen('200', 500n)).toBe(200n);
});

test('a line without an allocation has no share spent', () => {
  expect(spentShare('0', '0')).toBeUndefined();
  expect(spentShare('300', '100')).toBe(0.3333);
  expect(spentShare('100', '90')).toBe(0.9);
});
