import type { Milestone } from '@jiedui/ui';
import { daysBetween } from '@jiedui/ui';
import type { ProjectMilestone } from './documents.ts';

type Step = Pick<ProjectMilestone, 'kind' | 'plannedOn' | 'actualOn' | 'passedOver' | 'timeliness'>;

const STATES = { LATE: 'late', SOON: 'soon', ON_TIME: 'open', DONE: 'done' } as const;

/** A milestone as the timeline draws it; whether it is late or soon is the gateway's rule, not the screen's. */
export function toTimeline(
  step: Step & { id: string },
  { label, passedOver }: { label: string; passedOver: string },
): Milestone {
  const { id, plannedOn, actualOn, timeliness } = step;
  if (step.passedOver) return { key: id, label, planned: plannedOn, state: 'open', word: passedOver };
  return { key: id, label, planned: plannedOn, actual: actualOn, state: actualOn ? 'done' : STATES[timeliness] };
}

/** The milestone that is due next: the first, in their order, that is neither reached nor passed over. */
export function nextStep<S extends Step>(steps: readonly S[]): S | undefined {
  return steps.find((step) => step.actualOn === null && !step.passedOver);
}

/**
 * How the project would end if nothing changed: the day its works can be expected to be done and by how many days that
 * misses the deadline. Undefined where it is done, in time, or past the deadline already: then its last milestone says so.
 */
export function slipOf(
  steps: readonly Pick<ProjectMilestone, 'kind' | 'actualOn' | 'expectedOn'>[],
  { deadline, today }: { deadline: string; today: string },
): { on: string; days: number } | undefined {
  const done = steps.find((step) => step.kind === 'PROJECT_DONE');
  if (!done?.expectedOn || done.actualOn !== null || deadline < today) return undefined;
  const days = daysBetween(deadline, done.expectedOn);
  return days > 0 ? { on: done.expectedOn, days } : undefined;
}

/** Days that earlier milestones handed on to this one. */
export function movedDays({
  firstPlannedOn,
  plannedOn,
}: Pick<ProjectMilestone, 'firstPlannedOn' | 'plannedOn'>): number {
  return Math.max(0, daysBetween(firstPlannedOn, plannedOn));
}

/** A project's name where the county is known anyway: without the county's own at its front. */
export function nameWithin(name: string, countyName: string): string {
  return name.startsWith(countyName) && name.length > countyName.length + 2 ? name.slice(countyName.length) : name;
}
