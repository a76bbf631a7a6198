import { refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { ruleNumbers } from '../rules/index.ts';
import { MILESTONE_KINDS } from './project.terms.ts';
import { TEXTS } from './project.texts.ts';
import { backwardSchedule, type DaysBefore, nextDueOn, type Step, scheduleRule } from './schedule.ts';

interface Wanted {
  divisionKey: string;
  deadline: string;
  plannedStartOn?: string | undefined;
}

/**
 * A new project's schedule by the rules in force at its site.
 * @throws {Refusal} INVALID where the start of works lies after the deadline.
 */
export async function makeSchedule(uc: UseCase, { divisionKey, deadline, plannedStartOn }: Wanted) {
  refuseUnless(
    !plannedStartOn || plannedStartOn <= deadline,
    'INVALID',
    TEXTS.startAfterDeadline(deadline),
    'plannedStartOn',
  );
  const rules = await ruleNumbers(uc, MILESTONE_KINDS.map(scheduleRule), divisionKey);
  const days = Object.fromEntries(MILESTONE_KINDS.map((kind) => [kind, rules[scheduleRule(kind)]])) as DaysBefore;
  const planned = backwardSchedule(deadline, days, plannedStartOn);
  const steps: Step[] = MILESTONE_KINDS.map((kind) => ({
    kind,
    plannedOn: planned[kind],
    actualOn: null,
    shiftDays: 0,
    passedOver: false,
  }));
  return { steps, plannedStartOn: planned.WORKS_STARTED, nextDueOn: nextDueOn(steps, deadline) };
}
