import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { found, refuse, refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { getTerm } from '../rules/index.ts';
import { reachMilestone } from './milestone.reach.ts';
import { type HeldStep, saveSteps, stepsOf } from './milestone.service.ts';
import { holdProject, refuseState } from './project.loader.ts';
import { changeProject, subjectOf } from './project.record.ts';
import { OPEN_STATES } from './project.state.ts';
import type { ProjectRow, ProjectTables } from './project.tables.ts';
import { TEXTS } from './project.texts.ts';
import { nextDueOn } from './schedule.ts';

export const recordMilestone = useCase({
  name: 'recordMilestone',
  description:
    'Records the day a milestone was reached, corrects it, takes it back, or plans it anew. A delay moves what lies behind it.',
  input: {
    milestoneId: field.id({ description: 'The milestone.' }),
    version: field.version({ description: 'The milestone’s version that was read.' }),
    actualOn: field.date({
      required: false,
      description: 'The day it was reached. Absent and no planned day: taken back.',
    }),
    plannedOn: field.date({ required: false, description: 'Another planned day; the deadline moves the completion.' }),
  },
  async run(uc, input) {
    const key = factKey('Milestone', input.milestoneId, 'milestoneId');
    const db = uc.tables<ProjectTables>();
    const select = () => db.selectFrom('milestone').selectAll().where('home', '=', key.home).where('id', '=', key.id);
    const seen = found(await select().executeTakeFirst(), 'milestoneId');
    const project = await holdProject(uc, { home: key.home, id: seen.project_id }, 'record', 'milestoneId');
    if (!OPEN_STATES.includes(project.state)) {
      await refuseState(uc, project, { zh: '节点不再变动。', en: 'its milestones no longer move.' });
    }
    const steps = await stepsOf(uc, project);
    const step = found(
      steps.find(({ id }) => id === key.id),
      'milestoneId',
    );
    refuseStale(input.version, step.version);
    if (input.plannedOn && input.plannedOn !== step.plannedOn)
      await planAnew(uc, project, steps, { step, day: input.plannedOn });
    if (input.actualOn || !input.plannedOn) await reach(uc, project, step, input.actualOn ?? null);
    const detail = {
      number: project.number,
      kind: step.kind,
      plannedOn: input.plannedOn ?? null,
      actualOn: input.actualOn ?? null,
    };
    uc.audit('project.milestone-recorded', subjectOf(project), detail);
    return key;
  },
});

async function reach(uc: UseCase, project: ProjectRow, step: HeldStep, day: string | null): Promise<void> {
  refuseUnless(day !== null || step.actualOn !== null, 'INVALID', TEXTS.nothingToDo, 'actualOn');
  const undoesStart = day === null && step.kind === 'WORKS_STARTED';
  refuseUnless(!undoesStart || project.spent_fen === 0n, 'CONFLICT', TEXTS.spentAlready(project.number), 'actualOn');
  await reachMilestone(uc, project, step.kind, { day, field: 'actualOn' });
}

interface Plan {
  step: HeldStep;
  day: string;
}

/** @throws {Refusal} INVALID where the planned days would run backwards, or the milestone is no longer due. */
async function planAnew(
  uc: UseCase,
  project: ProjectRow,
  steps: readonly HeldStep[],
  { step, day }: Plan,
): Promise<void> {
  refuseUnless(step.actualOn === null && !step.passedOver, 'INVALID', TEXTS.doneMoves, 'plannedOn');
  refuseUnless(step.kind !== 'PROJECT_DONE', 'INVALID', TEXTS.deadlineMoves, 'plannedOn');
  refuseUnless(day <= project.deadline, 'INVALID', TEXTS.startAfterDeadline(project.deadline), 'plannedOn');
  const at = steps.indexOf(step);
  const due = (one: HeldStep | undefined) => one && !one.passedOver && one.actualOn === null;
  const wrong = steps.find(
    (one, i) => due(one) && ((i < at && one.plannedOn > day) || (i > at && one.plannedOn < day)),
  );
  if (wrong)
    refuse('INVALID', TEXTS.outOfOrder(await getTerm(uc, 'MilestoneKind', wrong.kind), wrong.plannedOn), 'plannedOn');
  const after = steps.map((one) => (one === step ? { ...one, plannedOn: day } : one));
  await saveSteps(uc, project, steps, after);
  await changeProject(uc, project, {
    next_due_on: nextDueOn(after, project.deadline),
    ...(step.kind === 'WORKS_STARTED' ? { planned_start_on: day } : {}),
  });
}
