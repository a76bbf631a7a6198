import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSteps, writeSteps } from './step.ts';

const code = fc.stringMatching(/^[0-9A-Za-z_.-]{1,12}$/u);
const step = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), type: fc.constant('Posting'), id: code }),
  fc.record({
    kind: fc.constant('figure' as const),
    key: code,
    divisionKey: code,
    providerKey: code,
    source: code,
    period: fc.constant('2015-10/2016-03'),
  }),
);

test('a way down that was written is read back', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      expect(readSteps(writeSteps(steps))).toEqual(steps);
    }),
  );
});

test('what makes no step is left out', () => {
  expect(readSteps('x~~~*@Posting*@~a*~~~~~2017')).toEqual([]);
  expect(readSteps(undefined)).toEqual([]);
});
