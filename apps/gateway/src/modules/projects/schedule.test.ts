import { addDays, daysBetween } from '@jiedui/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MILESTONE_KINDS, NEVER_DUE } from './project.terms.ts';
import {
  backwardSchedule,
  type DaysBefore,
  firstPlannedOn,
  moveWithDeadline,
  nextDueOn,
  replan,
  type Step,
} from './schedule.ts';

const DAYS: DaysBefore = {
  DESIGN_BUDGET_DONE: 240,
  REVIEW: 220,
  TENDER_DONE: 190,
  WORKS_STARTED: 180,
  PROJECT_DONE: 0,
};

function fresh(deadline: string, days = DAYS): Step[] {
  const planned = backwardSchedule(deadline, days);
  return MILESTONE_KINDS.map((kind) => ({
    kind,
    plannedOn: planned[kind],
    actualOn: null,
    shiftDays: 0,
    passedOver: false,
  }));
}

const record = (steps: readonly Step[], index: number, actualOn: string | null): Step[] =>
  replan(steps.map((step, i) => (i === index ? { ...step, actualOn } : step)));

const plannedOf = (steps: readonly Step[]): string[] => steps.map((step) => step.plannedOn);

test('Queshan: a tender one day late moves the dates behind it by one day, and none before it', () => {
  const steps = record(record(fresh('2016-12-31'), 0, '2016-05-01'), 1, '2016-05-25');
  const late = record(steps, 2, addDays(steps[2]?.plannedOn ?? '', 1));
  expect(plannedOf(late).map((day, i) => daysBetween(plannedOf(steps)[i] ?? '', day))).toEqual([0, 0, 0, 1, 1]);
  expect(late.slice(3).map((step) => [step.shiftDays, firstPlannedOn(step)])).toEqual([
    [1, plannedOf(steps)[3]],
    [1, plannedOf(steps)[4]],
  ]);
});

test('the start of works given by hand keeps the rules’ distances before it', () => {
  const planned = backwardSchedule('2017-12-31', DAYS, '2017-09-01');
  expect(planned).toEqual({
    DESIGN_BUDGET_DONE: '2017-07-03',
    REVIEW: '2017-07-23',
    TENDER_DONE: '2017-08-22',
    WORKS_STARTED: '2017-09-01',
    PROJECT_DONE: '2017-12-31',
  });
});

test('made-up time is given back', () => {
  const late = record(fresh('2017-12-31'), 2, '2017-07-04');
  const caughtUp = record(late, 3, '2017-07-04');
  expect(caughtUp[4]?.plannedOn).toBe('2017-12-31');
});

test('a milestone that was passed over is due no more; the next one is', () => {
  const steps = record(fresh('2017-12-31'), 3, '2017-06-20');
  expect(steps.map((step) => step.passedOver)).toEqual([true, true, true, false, false]);
  expect(nextDueOn(steps, '2017-12-31')).toBe('2017-12-31');
});

const deadlines = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const rules = fc
  .array(fc.nat(400), { minLength: 4, maxLength: 4 })
  .map((days) => [...days.sort((a, b) => b - a), 0])
  .map((days) => Object.fromEntries(MILESTONE_KINDS.map((kind, i) => [kind, days[i]])) as DaysBefore);
const progress = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -60, max: 90 })), { maxLength: 6 });

/** A schedule on which some milestones have been reached early or late. */
const begun = fc.tuple(deadlines, rules, progress).map(([deadline, days, reached]) => ({
  deadline,
  steps: reached.reduce(
    (steps, [i, off]) => record(steps, i, addDays(steps[i]?.plannedOn ?? '', off)),
    fresh(deadline, days),
  ),
}));

test('planned dates never run backwards, whatever the rules', () => {
  fc.assert(
    fc.property(deadlines, rules, (deadline, days) => {
      const planned = plannedOf(fresh(deadline, days));
      expect(planned).toEqual([...planned].sort());
      expect(planned.at(-1)).toBe(deadline);
    }),
  );
});

test('the whole schedule moves with the deadline', () => {
  fc.assert(
    fc.property(deadlines, rules, fc.integer({ min: -300, max: 300 }), (deadline, days, by) => {
      const moved = moveWithDeadline(fresh(deadline, days), by);
      expect(plannedOf(moved)).toEqual(plannedOf(fresh(addDays(deadline, by), days)));
    }),
  );
});

test('a deadline moves nothing that has been reached or passed', () => {
  fc.assert(
    fc.property(begun, fc.integer({ min: -300, max: 300 }), ({ steps }, by) => {
      const moved = moveWithDeadline(steps, by);
      for (const [i, step] of steps.entries()) {
        const due = step.actualOn === null && !step.passedOver;
        expect(daysBetween(step.plannedOn, moved[i]?.plannedOn ?? '')).toBe(due ? by : 0);
        expect(moved[i]?.shiftDays).toBe(step.shiftDays);
      }
    }),
  );
});

test('replanning twice changes nothing, and every delay handed on is the last milestone’s', () => {
  fc.assert(
    fc.property(begun, ({ steps }) => {
      expect(replan(steps)).toEqual(steps);
      const last = steps.findLast((step) => step.actualOn !== null);
      const delay = last?.actualOn ? Math.max(0, daysBetween(firstPlannedOn(last), last.actualOn)) : 0;
      for (const step of steps) if (step.actualOn === null && !step.passedOver) expect(step.shiftDays).toBe(delay);
    }),
  );
});

test('taking a date back restores what was planned before it', () => {
  fc.assert(
    fc.property(begun, fc.nat(4), fc.integer({ min: 0, max: 90 }), ({ steps }, i, off) => {
      const last = steps.findLastIndex((step) => step.actualOn !== null);
      fc.pre(i > last);
      const there = record(steps, i, addDays(steps[i]?.plannedOn ?? '', off));
      expect(record(there, i, null)).toEqual(steps);
    }),
  );
});

test('what is due next is the earliest milestone still due, never after the deadline', () => {
  fc.assert(
    fc.property(begun, ({ steps, deadline }) => {
      const due = steps.filter((step) => step.actualOn === null && !step.passedOver).map((step) => step.plannedOn);
      const expected = due.length === 0 ? NEVER_DUE : [deadline, ...due].sort()[0];
      expect(nextDueOn(steps, deadline)).toBe(expected);
    }),
  );
});
