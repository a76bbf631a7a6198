import { expect, test } from 'vitest';
import { isProjectNumber } from './number.ts';
import { shareOf } from './share.ts';
import { movedDays, nameWithin, nextStep, slipOf, toTimeline } from './steps.ts';

const step = {
  id: 'a',
  kind: 'REVIEW',
  plannedOn: '2017-05-01',
  actualOn: null,
  passedOver: false,
  timeliness: 'SOON',
} as const;

const WORDS = { label: '评审', passedOver: '已越过' };

test('what was passed over is never called done', () => {
  const passed = toTimeline({ ...step, passedOver: true, timeliness: 'DONE' }, WORDS);
  expect(passed).toMatchObject({ state: 'open', word: '已越过' });
});

test('the next step is the first neither reached nor passed over', () => {
  const reached = { ...step, actualOn: '2017-01-01' };
  expect(nextStep([{ ...step, passedOver: true }, reached, step])).toBe(step);
  expect(nextStep([reached])).toBeUndefined();
});

test('the gateway’s rule says what is soon, the actual date what is done', () => {
  expect(toTimeline(step, WORDS)).toMatchObject({ key: 'a', state: 'soon', planned: '2017-05-01' });
  expect(toTimeline({ ...step, actualOn: '2017-04-01' }, WORDS).state).toBe('done');
});

test.each([
  ['later than the deadline slips', { expectedOn: '2018-01-10', actualOn: null }, { on: '2018-01-10', days: 10 }],
  ['on the deadline is in time', { expectedOn: '2017-12-31', actualOn: null }, undefined],
  ['what is done no longer slips', { expectedOn: '2018-01-10', actualOn: '2018-01-10' }, undefined],
  ['passed over expects nothing', { expectedOn: null, actualOn: null }, undefined],
] as const)('%s', (_, dates, slip) => {
  expect(slipOf([{ kind: 'PROJECT_DONE', ...dates }], { deadline: '2017-12-31', today: '2017-04-23' })).toEqual(slip);
});

test('a delay handed on is told in days, an early date is none', () => {
  expect(movedDays({ firstPlannedOn: '2017-04-01', plannedOn: '2017-04-13' })).toBe(12);
  expect(movedDays({ firstPlannedOn: '2017-04-13', plannedOn: '2017-04-01' })).toBe(0);
});

test.each([
  ['half up at the fourth decimal', '1', '3', '0.3333'],
  ['more than planned', '150', '100', '1.5000'],
  ['nothing planned has no share', '1', '0', undefined],
] as const)('%s', (_, part, whole, share) => expect(shareOf(part, whole)).toBe(share));

test.each([
  ['513227-2017-0042', true],
  ['UHJvamVjdDo1MTMyMjc6', false],
] as const)('%s is a number: %s', (key, is) => expect(isProjectNumber(key)).toBe(is));

test('past the deadline the last milestone is late and nothing slips any more', () => {
  const steps = [{ kind: 'PROJECT_DONE', expectedOn: '2017-04-23', actualOn: null }] as const;
  expect(slipOf(steps, { deadline: '2017-04-16', today: '2017-04-23' })).toBeUndefined();
});

test.each([
  ['小金县达维镇幼儿园建设项目', '达维镇幼儿园建设项目'],
  ['达维镇幼儿园建设项目', '达维镇幼儿园建设项目'],
  ['小金县桥', '小金县桥'],
] as const)('%s reads %s within the county', (name, short) => expect(nameWithin(name, '小金县')).toBe(short));
