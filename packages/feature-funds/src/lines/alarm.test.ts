import { expect, test } from 'vitest';
import { alarmOf } from './alarm.ts';

test.each([
  ['from the share of the rule on it is about to overspend', '100', '90', 'STARTED', 'nearly'],
  ['beneath it nothing is said', '100', '89', 'STARTED', undefined],
  ['all of it spent is used up', '100', '100', 'STARTED', 'used'],
  ['without an allocation there is none', '0', '0', 'APPROVED', 'none'],
  ['closed books are not warned about', '100', '95', 'SETTLED', undefined],
] as const)('%s', (_, allocated, spent, state, expected) => {
  expect(alarmOf({ allocated, spent }, state, 0.9)).toBe(expected);
});
