import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inForce, isWithin, OPEN_END } from './pairing.terms.ts';

test.each([
  ['on its first day', '2017-01-01', true],
  ['the day before its first', '2016-12-31', false],
  ['on its last day', '2017-12-31', true],
  ['on the day it ends', '2018-01-01', false],
] as const)('a term holds %s: %s', (_, date, holds) =>
  expect(inForce({ startsOn: '2017-01-01', endsOn: '2018-01-01' }, date)).toBe(holds),
);

test('an open end never comes', () => {
  expect(inForce({ startsOn: '2017-01-01', endsOn: OPEN_END }, '2999-12-31')).toBe(true);
});

test('an empty term holds no day', () => {
  expect(inForce({ startsOn: '2017-01-01', endsOn: '2017-01-01' }, '2017-01-01')).toBe(false);
});

const day = fc.constantFrom('2016-01-01', '2016-12-31', '2017-01-01', '2017-04-23', '2018-01-01', OPEN_END);
const term = fc.record({ startsOn: day, endsOn: day });

test('whatever holds inside a term within another holds in the other', () => {
  fc.assert(
    fc.property(term, term, day, (inner, outer, date) => {
      if (isWithin(inner, outer) && inForce(inner, date)) expect(inForce(outer, date)).toBe(true);
    }),
  );
});
