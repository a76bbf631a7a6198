import { expect, test } from 'vitest';
import { judge, type Rush } from './judge.ts';

const measured = { goodput: 900, median: 5, p99: 90, turnedAway: 10, refusalP99: 20, faults: [], senderLateMs: 3 };
const WELL: Rush = {
  connections: 8,
  best: 1000,
  during: measured,
  unready: 0.9,
  starvedMs: 4,
  heldMs: 9,
  recoveredMs: 500,
  alone: measured,
  aloneAfter: measured,
};
const LIMITS = { goodputShare: 0.8, slowerByMs: 1, servedWithinMs: 1000, countsStarving: true };
const during = (change: object): Rush => ({ ...WELL, during: { ...measured, ...change } });

test('a rush that is borne is no failure', () => {
  expect(judge(WELL, LIMITS).failures).toEqual([]);
});

test.each([
  ['too little is done', during({ goodput: 790 }), /only 79 %/],
  ['all wait', during({ turnedAway: 0 }), /nobody was turned away/],
  ['a refusal takes long', during({ refusalP99: 101 }), /a refusal took 101 ms/],
  ['what is let in takes long', during({ p99: 1001 }), /let in took 1001 ms/],
  ['an answer is wrong', during({ faults: ['500: x'] }), /500: x/],
  ['it does not say that it is overloaded', { ...WELL, unready: 0 }, /readyz/],
  ['it is not well again', { ...WELL, recoveredMs: 10_001 }, /ten seconds/],
  ['it stays slow', { ...WELL, aloneAfter: { ...measured, median: 12 } }, /afterwards/],
] as const)('%s', (_, rush, expected) => {
  expect(judge(rush, LIMITS).failures).toEqual([expect.stringMatching(expected)]);
});

test('among others, what was waited for a core is not counted', () => {
  const slow: Rush = { ...during({ refusalP99: 150 }), starvedMs: 60 };
  expect(judge(slow, { ...LIMITS, countsStarving: false }).failures).toEqual([]);
});
