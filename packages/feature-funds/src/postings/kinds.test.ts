import { expect, test } from 'vitest';
import { asPostingKind, isReversible } from './kinds.ts';

test.each([
  ['SPENT', null, true],
  ['CONFIRMED', null, true],
  ['SPENT', {}, false],
  ['SENT', null, false],
  ['RECALLED', null, false],
  ['REVERSAL', null, false],
] as const)('%s, reversed by %s: reversible is %s', (kind, reversedBy, expected) => {
  expect(isReversible({ kind, reversedBy })).toBe(expected);
});

test('a kind nobody knows asks for all', () => {
  expect(asPostingKind('SPENT')).toBe('SPENT');
  expect(asPostingKind('EATEN')).toBeUndefined();
});
