import { addDays, daysBetween } from '@jiedui/model';
import { MILESTONE_KINDS, type MilestoneKind, NEVER_DUE } from './project.terms.ts';

/** Days before the deadline at which each milestone is to be reached. */
export type DaysBefore = Record<MilestoneKind, number>;

/** The rule that holds the days of a milestone: `schedule.tender-done-days-before-deadline`. */
export const scheduleRule = (kind: MilestoneKind): `schedule.${string}` =>
  `schedule.${kind.toLowerCase().replaceAll('_', '-')}-days-before-deadline`;

/**
 * Planned dates counted backward from the deadline. Where the start of works is given, what comes before it keeps the
 * rules' distance to that day.
 */
export function backwardSchedule(
  deadline: string,
  days: DaysBefore,
  plannedStartOn?: string,
): Record<MilestoneKind, string> {
  const start = plannedStartOn ?? addDays(deadline, -days.WORKS_STARTED);
  const planned = (kind: MilestoneKind): string => {
    if (kind === 'PROJECT_DONE') return addDays(deadline, -days.PROJECT_DONE);
    return addDays(start, days.WORKS_STARTED - days[kind]);
  };
  return Object.fromEntries(MILESTONE_KINDS.map((kind) => [kind, planned(kind)])) as Record<MilestoneKind, string>;
}

/** One milestone on the timeline. `plannedOn` holds `shiftDays` of delay that earlier milestones handed on. */
export interface Step {
  readonly kind: MilestoneKind;
  readonly plannedOn: string;
  readonly actualOn: string | null;
  readonly shiftDays: number;
  /** A later milestone has been reached without it: it is due no more. */
  readonly passedOver: boolean;
}

const rank = ({ kind }: Step): number => MILESTONE_KINDS.indexOf(kind);
export const inOrder = <S extends Step>(steps: readonly S[]): S[] => [...steps].sort((a, b) => rank(a) - rank(b));

/** The day first planned, before any delay was handed on. */
export const firstPlannedOn = ({ plannedOn, shiftDays }: Step): string => addDays(plannedOn, -shiftDays);

const reached = (steps: readonly Step[]): Step | undefined => inOrder(steps).findLast((step) => step.actualOn !== null);

/**
 * Hands the delay of the last milestone reached on to those behind it. Reached early moves nothing; making up for a
 * delay, or taking a date back, gives the days back. What is done keeps its dates.
 */
export function replan<S extends Step>(steps: readonly S[]): S[] {
  const last = reached(steps);
  const delay = last?.actualOn ? Math.max(0, daysBetween(firstPlannedOn(last), last.actualOn)) : 0;
  return inOrder(steps).map((step) => {
    if (step.actualOn !== null) return { ...step, passedOver: false };
    if (last && rank(step) < rank(last)) return { ...step, passedOver: true };
    return { ...step, plannedOn: addDays(firstPlannedOn(step), delay), shiftDays: delay, passedOver: false };
  });
}

/** Moves what is not yet reached with the deadline, by as many days. */
export function moveWithDeadline<S extends Step>(steps: readonly S[], days: number): S[] {
  return steps.map((step) => (isDue(step) ? { ...step, plannedOn: addDays(step.plannedOn, days) } : step));
}

/** Nothing is due any more: what was not reached will not be. */
export function passOver<S extends Step>(steps: readonly S[]): S[] {
  return steps.map((step) => (isDue(step) ? { ...step, passedOver: true } : step));
}

const isDue = (step: Step): boolean => step.actualOn === null && !step.passedOver;

/** The next day something is due: the next milestone's, or the deadline where that is earlier. */
export function nextDueOn(steps: readonly Step[], deadline: string): string {
  const next = inOrder(steps).find(isDue);
  if (!next) return NEVER_DUE;
  return next.plannedOn < deadline ? next.plannedOn : deadline;
}
