import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const assignment = { validFrom: '2017-01-01', validTo: '2017-04-23', endedAt: null };

test.each([
  ['on its first day it holds', {}, '2017-01-01', 'HOLDS'],
  ['before it, it is to come', {}, '2016-12-31', 'COMING'],
  ['on its end it is past', {}, '2017-04-23', 'PAST'],
  ['the day before its end it holds', {}, '2017-04-22', 'HOLDS'],
  ['open-ended it holds', { validTo: null }, '2030-01-01', 'HOLDS'],
  ['ended before its time it is past', { endedAt: '2017-02-01T08:00:00+08:00' }, '2017-03-01', 'PAST'],
] as const)('%s', (_, changes, today, expected) => {
  expect(standingOf({ ...assignment, ...changes }, today)).toBe(expected);
});
