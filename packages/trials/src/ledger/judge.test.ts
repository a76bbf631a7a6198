import { expect, test } from 'vitest';
import type { Attempt } from './attempt.ts';
import { type Entry, judge } from './judge.ts';

const global = (id: string): string => Buffer.from(`Row:513227,${id}`).toString('base64url');

/** A step by its mark, tried from one moment to another; `refused` with a code, else with the id of its result. */
function attempt(
  mark: string,
  step: Attempt['step'],
  [began, ended]: [number, number],
  more: Partial<Attempt> = {},
): Attempt {
  const none = { transfer: undefined, receipt: undefined, entry: undefined };
  return {
    step,
    mark,
    ...none,
    began,
    ended,
    answer: { __typename: 'Posting', id: global(`result of ${mark}`) },
    ...more,
  };
}
const refusedBy = (code: string, field = 'amount') => ({ answer: { __typename: 'Refusal', code, field, message: '' } });
const entry = (mark: string, kind = 'ANY'): Entry => ({ id: `entry of ${mark}`, kind, mark });

const register = attempt('L0', { do: 'register', fund: 0, fen: 50n }, [0, 1]);
const allocate = attempt('L1', { do: 'allocate', fund: 0, fen: 30n }, [2, 5]);

test('a history that can have happened has no fault, and its books are the model’s', () => {
  const tooMuch = attempt('L2', { do: 'return', fund: 0, fen: 40n }, [4, 6], refusedBy('INVALID'));
  const { faults, model } = judge([register, allocate, tooMuch], [entry('L0'), entry('L1')]);
  expect(faults).toEqual([]);
  expect(model.books[0]).toEqual({ inTransit: 0n, available: 20n, allocated: 30n, spent: 0n });
});

test.each<[string, Attempt[], Entry[], RegExp]>([
  [
    'money spent that nobody had',
    [register, attempt('L1', { do: 'spend', fund: 0, fen: 10n }, [2, 3])],
    [entry('L0'), entry('L1')],
    /step L1 \(spend 10\) was done where nothing allowed it/,
  ],
  ['an acknowledged act without its entry', [register, allocate], [entry('L0')], /2 accepted steps have 1 entries/],
  [
    'an act done twice',
    [register, allocate],
    [entry('L0'), entry('L1'), entry('L1')],
    /2 accepted steps have 3 entries/,
  ],
  ['an entry that nobody asked for', [register], [entry('L0'), entry('L9')], /belongs to no accepted step/],
  [
    'a refusal although there was enough all the time',
    [register, attempt('L1', { do: 'return', fund: 0, fen: 50n }, [2, 3], refusedBy('INVALID'))],
    [entry('L0')],
    /step L1 \(return 50\) was refused at no moment/,
  ],
  [
    'a refusal before what could explain it began',
    [
      register,
      attempt('L1', { do: 'return', fund: 0, fen: 40n }, [2, 3], refusedBy('INVALID')),
      attempt('L2', { do: 'allocate', fund: 0, fen: 30n }, [4, 5]),
    ],
    [entry('L0'), entry('L2')],
    /step L1 \(return 40\) was refused at no moment/,
  ],
  [
    'a stale version that nobody had changed',
    [register, attempt('L1', { do: 'allocate', fund: 0, fen: 5n }, [2, 3], refusedBy('CONFLICT', 'version'))],
    [entry('L0')],
    /step L1 \(allocate 5\) was refused at no moment/,
  ],
])('%s is a fault', (_, attempts, entries, fault) => {
  expect(judge(attempts, entries).faults.join('\n')).toMatch(fault);
});

test('a version that another writer changed meanwhile explains a refusal', () => {
  const stale = attempt('L2', { do: 'allocate', fund: 0, fen: 5n }, [3, 4], refusedBy('CONFLICT', 'version'));
  expect(judge([register, allocate, stale], [entry('L0'), entry('L1')]).faults).toEqual([]);
});
