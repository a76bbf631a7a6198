import { expect, test } from 'vitest';
import { backwardSchedule, daysBefore, KINDS, type Rule, ruleKey } from './schedule.ts';

const DAYS = { DESIGN_BUDGET_DONE: 240, REVIEW: 220, TENDER_DONE: 190, WORKS_STARTED: 180, PROJECT_DONE: 0 };
const nation: Rule[] = KINDS.map((kind) => ({
  key: ruleKey(kind),
  value: String(DAYS[kind]),
  divisionKey: null,
  validFrom: '2016-01-01',
  validTo: null,
}));
const tender = (over: Partial<Rule>): Rule => ({
  ...nation[2],
  key: ruleKey('TENDER_DONE'),
  value: '150',
  validFrom: '2016-01-01',
  divisionKey: '5132',
  validTo: null,
  ...over,
});

test('counted backward from the deadline', () => {
  expect(backwardSchedule('2017-12-31', DAYS)).toEqual({
    DESIGN_BUDGET_DONE: '2017-05-05',
    REVIEW: '2017-05-25',
    TENDER_DONE: '2017-06-24',
    WORKS_STARTED: '2017-07-04',
    PROJECT_DONE: '2017-12-31',
  });
});

test('what comes before a given start keeps its distance to it, the end keeps the deadline', () => {
  const planned = backwardSchedule('2017-12-31', DAYS, '2017-08-03');
  expect(planned.TENDER_DONE).toBe('2017-07-24');
  expect(planned.PROJECT_DONE).toBe('2017-12-31');
});

test.each([
  ['the nearest division’s rule wins', tender({}), '513227', 150],
  ['another division’s does not count', tender({ divisionKey: '5133' }), '513227', 190],
  ['one no longer in force does not count', tender({ validTo: '2017-04-23' }), '513227', 190],
  ['one not yet in force does not count', tender({ validFrom: '2017-04-24' }), '513227', 190],
] as const)('%s', (_, rule, site, days) => {
  expect(daysBefore([...nation, rule], site, '2017-04-23')?.TENDER_DONE).toBe(days);
});

test('without every rule there is no schedule to show', () => {
  expect(daysBefore(nation.slice(1), '513227', '2017-04-23')).toBeUndefined();
});
