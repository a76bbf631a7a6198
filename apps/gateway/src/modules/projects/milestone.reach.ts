import { refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { getTerm } from '../rules/index.ts';
import { type HeldStep, saveSteps, stepsOf } from './milestone.service.ts';
import { refuseImpossibleDay, refuseState } from './project.loader.ts';
import { countReached } from './project.measures.ts';
import { changeProject } from './project.record.ts';
import { mayBecome, stateFrom } from './project.state.ts';
import type { ProjectRow } from './project.tables.ts';
import type { MilestoneKind, ProjectState } from './project.terms.ts';
import { TEXTS } from './project.texts.ts';
import { nextDueOn, replan } from './schedule.ts';

const FIRST_THINGS = {
  zh: '须先批复，完工前须先登记开工；已验收的项目节点不再变动。',
  en: 'approval comes first, the start before the completion, and nothing moves after acceptance.',
};

/**
 * Records the day a milestone was reached, corrects it, or with `null` takes it back; the project's state, the dates
 * behind it and the figures follow.
 * @throws {Refusal} INVALID for an impossible day, CONFLICT where the project cannot take the step.
 */
export async function reachMilestone(
  uc: UseCase,
  project: ProjectRow,
  kind: MilestoneKind,
  { day, field }: { day: string | null; field: string },
): Promise<void> {
  const before = await stepsOf(uc, project);
  const step = before.find((one) => one.kind === kind);
  if (!step) throw new Error(`project ${project.number} has no milestone ${kind}`);
  if (day !== null) {
    // Designs and reviews come before the approval; only works and what follows wait for it.
    const papers = kind === 'DESIGN_BUDGET_DONE' || kind === 'REVIEW';
    refuseImpossibleDay(uc, papers ? { ...project, approved_on: null } : project, day, field);
    await refuseDisorder(uc, before, step, { day, field });
  }
  const after = replan(before.map((one) => (one === step ? { ...one, actualOn: day } : one)));
  const state = await stateAfter(uc, project, after);
  await saveSteps(uc, project, before, after);
  await followFigures(uc, project, { kind, was: step.actualOn, is: day });
  await changeProject(uc, project, {
    state,
    next_due_on: nextDueOn(after, project.deadline),
    ...(kind === 'WORKS_STARTED' ? { started_on: day } : {}),
    ...(kind === 'PROJECT_DONE' ? { completed_on: day } : {}),
  });
}

async function stateAfter(uc: UseCase, project: ProjectRow, steps: readonly HeldStep[]): Promise<ProjectState> {
  const done = new Set(steps.flatMap((step) => (step.actualOn ? [step.kind] : [])));
  const state = stateFrom(project.state, done);
  if (state !== project.state && !mayBecome(project.state, state)) await refuseState(uc, project, FIRST_THINGS);
  // In the pipeline only papers are made; works that run before the approval are what the approval is there to stop.
  const works = done.has('TENDER_DONE') || done.has('WORKS_STARTED') || done.has('PROJECT_DONE');
  if (project.state === 'PIPELINE' && works) await refuseState(uc, project, FIRST_THINGS);
  if (done.has('PROJECT_DONE') && !done.has('WORKS_STARTED')) await refuseState(uc, project, FIRST_THINGS);
  return state;
}

/** @throws {Refusal} INVALID where a milestone before it was reached later, or one behind it earlier. */
async function refuseDisorder(
  uc: UseCase,
  steps: readonly HeldStep[],
  step: HeldStep,
  { day, field }: { day: string; field: string },
): Promise<void> {
  const at = steps.indexOf(step);
  const wrong = steps.find(
    ({ actualOn }, i) => actualOn !== null && ((i < at && actualOn > day) || (i > at && actualOn < day)),
  );
  if (!wrong) return;
  const label = await getTerm(uc, 'MilestoneKind', wrong.kind);
  refuseUnless(false, 'INVALID', TEXTS.outOfOrder(label, wrong.actualOn ?? ''), field);
}

interface Change {
  kind: MilestoneKind;
  was: string | null;
  is: string | null;
}

async function followFigures(uc: UseCase, project: ProjectRow, { kind, was, is }: Change): Promise<void> {
  if (was === is) return;
  const measure = { WORKS_STARTED: 'projects.started', PROJECT_DONE: 'projects.done' } as const;
  if (kind !== 'WORKS_STARTED' && kind !== 'PROJECT_DONE') return;
  if (was) await countReached(uc, project, measure[kind], { day: was, sign: -1n });
  if (is) await countReached(uc, project, measure[kind], { day: is, sign: 1n });
}
