import { daysBetween } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { pinyinInitials } from '../divisions/index.ts';
import { saveSteps, stepsOf } from './milestone.service.ts';
import { refuseUnknownOrganisation } from './project.check.ts';
import { openProject, refuseState } from './project.loader.ts';
import { changeProject, subjectOf } from './project.record.ts';
import { CLOSED_STATES } from './project.state.ts';
import type { ProjectRow } from './project.tables.ts';
import { TEXTS } from './project.texts.ts';
import { addPlanYear } from './project-year.service.ts';
import { firstPlannedOn, moveWithDeadline, nextDueOn } from './schedule.ts';

export const updateProject = useCase({
  name: 'updateProject',
  description:
    'Changes what describes a project. A new deadline moves every milestone not yet reached by as many days.',
  input: {
    id: field.id({ description: 'The project.' }),
    version: field.version({ description: 'The version that was read.' }),
    name: field.text({ max: 120, required: false, description: 'What it is called.' }),
    description: field.prose({ max: 2000, required: false, description: 'What is to be done.' }),
    organisationKey: field.organisationKey({ required: false, description: 'The organisation that answers for it.' }),
    personName: field.text({ max: 60, required: false, description: 'The person who answers for it.' }),
    beneficiaryHouseholds: field.int({
      min: 0,
      max: 1_000_000,
      required: false,
      description: 'Households that benefit.',
    }),
    deadline: field.date({ required: false, description: 'The day by which it is to be done.' }),
    planYear: field.year({
      required: false,
      description: 'A further year in whose plan it stands, under the same number.',
    }),
    planYearPlanned: field.fen({ required: false, description: 'What is planned for that year, in fen.' }),
  },
  async run(uc, { id, version, deadline, planYear, planYearPlanned, ...input }) {
    const project = await openProject(uc, id, 'update');
    refuseStale(version, project.version);
    if (CLOSED_STATES.includes(project.state)) {
      await refuseState(uc, project, { zh: '已办结的项目不再修改。', en: 'a closed project is not changed any more.' });
    }
    if (input.organisationKey) await refuseUnknownOrganisation(uc, input.organisationKey);
    if (planYear !== undefined || planYearPlanned !== undefined)
      await addPlanYear(uc, project, planYear, planYearPlanned);
    const moved = deadline && deadline !== project.deadline ? await moveDeadline(uc, project, deadline) : {};
    await changeProject(uc, project, {
      ...(input.name === undefined ? {} : { name: input.name, initials: pinyinInitials(input.name) }),
      description: input.description ?? project.description,
      organisation_key: input.organisationKey ?? project.organisation_key,
      person_name: input.personName ?? project.person_name,
      beneficiary_households: input.beneficiaryHouseholds ?? project.beneficiary_households,
      ...moved,
    });
    uc.audit('project.updated', subjectOf(project), {
      number: project.number,
      ...input,
      ...(deadline ? { deadline } : {}),
      ...(planYear ? { planYear, planYearPlannedFen: String(planYearPlanned) } : {}),
    });
    return { home: project.home, id: project.id };
  },
});

/** Moves the deadline and with it what is planned and not reached. */
async function moveDeadline(uc: UseCase, project: ProjectRow, deadline: string) {
  const before = await stepsOf(uc, project);
  const after = moveWithDeadline(before, daysBetween(project.deadline, deadline));
  const start = after.find(({ kind }) => kind === 'WORKS_STARTED');
  const plannedStartOn =
    start && start.actualOn === null && !start.passedOver ? firstPlannedOn(start) : project.planned_start_on;
  const bound = project.started_on ?? plannedStartOn;
  refuseUnless(deadline >= bound, 'INVALID', TEXTS.deadlineTooEarly(bound), 'deadline');
  await saveSteps(uc, project, before, after);
  const kept = plannedStartOn < deadline ? plannedStartOn : deadline;
  return { deadline, planned_start_on: kept, next_due_on: nextDueOn(after, deadline) };
}
