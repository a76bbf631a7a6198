import type { MilestoneKind, ProjectState } from './project.terms.ts';

/** Where a project may go from where it stands. Going back is taking back a date that was recorded by mistake. */
export const NEXT: Record<ProjectState, readonly ProjectState[]> = {
  PIPELINE: ['APPROVED', 'TERMINATED'],
  // Small works and training need no tender.
  APPROVED: ['TENDERED', 'STARTED', 'TERMINATED'],
  TENDERED: ['APPROVED', 'STARTED', 'TERMINATED'],
  STARTED: ['APPROVED', 'TENDERED', 'COMPLETED', 'TERMINATED'],
  COMPLETED: ['STARTED', 'ACCEPTED'],
  ACCEPTED: ['SETTLED'],
  SETTLED: [],
  TERMINATED: [],
};

/** States whose milestones may still be recorded, moved or taken back. */
export const OPEN_STATES: readonly ProjectState[] = ['PIPELINE', 'APPROVED', 'TENDERED', 'STARTED', 'COMPLETED'];

/** States in which nothing can be done any more: only reading. */
export const CLOSED_STATES: readonly ProjectState[] = ['SETTLED', 'TERMINATED'];

/** States of a project whose works have begun and did not lead to nothing. */
export const BEGUN_STATES: readonly ProjectState[] = ['STARTED', 'COMPLETED', 'ACCEPTED', 'SETTLED'];

export const mayBecome = (from: ProjectState, to: ProjectState): boolean => NEXT[from].includes(to);

const STATE_OF: readonly (readonly [MilestoneKind, ProjectState])[] = [
  ['PROJECT_DONE', 'COMPLETED'],
  ['WORKS_STARTED', 'STARTED'],
  ['TENDER_DONE', 'TENDERED'],
];

/**
 * The state that follows from what has been recorded. A project in the pipeline leaves it by approval alone, an accepted
 * one is past milestones: both stay as they are.
 */
export function stateFrom(state: ProjectState, done: ReadonlySet<MilestoneKind>): ProjectState {
  if (state === 'PIPELINE' || !OPEN_STATES.includes(state)) return state;
  return STATE_OF.find(([kind]) => done.has(kind))?.[1] ?? 'APPROVED';
}
