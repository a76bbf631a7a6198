import { expect, test } from 'vitest';
import { spanOf } from './span.ts';

const row = (...days: string[]) => ({ milestones: days.map((plannedOn) => ({ plannedOn, actualOn: null })) });

test.each([
  ['whole months around what is planned', [row('2017-02-10', '2017-11-30')], '2017-02-01', '2017-12-01'],
  ['at least a month on each side of today', [row('2017-04-20')], '2017-03-01', '2017-06-01'],
  [
    'no further back than half a year, no further ahead than a year',
    [row('2015-01-01', '2020-01-01')],
    '2016-10-01',
    '2018-05-01',
  ],
  ['without rows the months around today', [], '2017-03-01', '2017-06-01'],
] as const)('%s', (_, rows, from, to) => expect(spanOf(rows, '2017-04-23')).toEqual({ from, to }));
