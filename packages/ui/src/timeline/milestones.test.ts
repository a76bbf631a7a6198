import { expect, test } from 'vitest';
import { milestoneState, monthTicks, positionOf } from './milestones.ts';

test.each([
  ['done whenever it was done', { planned: '2017-01-01', actual: '2017-04-01' }, 'done'],
  ['late when planned before today', { planned: '2017-04-22' }, 'late'],
  ['soon on the day itself', { planned: '2017-04-23' }, 'soon'],
  ['soon within thirty days', { planned: '2017-05-23' }, 'soon'],
  ['open after that', { planned: '2017-05-24' }, 'open'],
  ['open without a date', {}, 'open'],
] as const)('%s', (_, milestone, state) => expect(milestoneState(milestone, '2017-04-23')).toBe(state));

test('positions stay inside the span', () => {
  expect(
    ['2016-01-01', '2017-01-01', '2017-07-02', '2018-06-01'].map((date) =>
      positionOf(date, '2017-01-01', '2018-01-01'),
    ),
  ).toEqual([0, 0, (182 / 365) * 100, 100]);
});

test('ticks thin out over long spans', () => {
  expect(monthTicks('2017-01-01', '2017-04-23')).toEqual(['2017-01-01', '2017-02-01', '2017-03-01', '2017-04-01']);
  expect(monthTicks('2015-01-01', '2018-12-31')).toHaveLength(16);
});
