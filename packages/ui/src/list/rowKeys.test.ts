import { expect, test } from 'vitest';
import { rowAfterKey } from './rowKeys.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 7],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['Enter', 2, undefined],
] as const)('%s from row %i', (key, active, row) => expect(rowAfterKey(key, active, 10, 5)).toBe(row));
