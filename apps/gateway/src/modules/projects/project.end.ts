import { field } from '../../schema/field.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { saveSteps, stepsOf } from './milestone.service.ts';
import { openProject, refuseImpossibleDay, requireStep } from './project.loader.ts';
import { countSurplus } from './project.measures.ts';
import { changeProject, subjectOf } from './project.record.ts';
import { NEVER_DUE } from './project.terms.ts';
import { TEXTS } from './project.texts.ts';
import { passOver } from './schedule.ts';

const ID = field.id({ description: 'The project.' });
const VERSION = field.version({ description: 'The version that was read.' });

export const acceptProject = useCase({
  name: 'acceptProject',
  description:
    'Records that completed works were inspected and accepted; what is allocated and unspent turns into surplus.',
  input: { id: ID, version: VERSION, acceptedOn: field.date({ description: 'The day of acceptance.' }) },
  async run(uc, { id, version, acceptedOn }) {
    const project = await openProject(uc, id, 'accept');
    refuseStale(version, project.version);
    await requireStep(uc, project, 'ACCEPTED', { zh: '完工后才能验收。', en: 'it must be completed first.' });
    refuseImpossibleDay(uc, project, acceptedOn, 'acceptedOn');
    const completedOn = project.completed_on ?? '';
    refuseUnless(acceptedOn >= completedOn, 'INVALID', TEXTS.beforeLast(completedOn), 'acceptedOn');
    await changeProject(uc, project, { state: 'ACCEPTED', accepted_on: acceptedOn });
    await countSurplus(uc, project, acceptedOn);
    uc.audit('project.accepted', subjectOf(project), { number: project.number, acceptedOn });
    return { home: project.home, id: project.id };
  },
});

export const closeProject = useCase({
  name: 'closeProject',
  description: 'Settles the account of an accepted project: its books are closed.',
  input: { id: ID, version: VERSION, settledOn: field.date({ description: 'The day of the settled account.' }) },
  async run(uc, { id, version, settledOn }) {
    const project = await openProject(uc, id, 'close');
    refuseStale(version, project.version);
    await requireStep(uc, project, 'SETTLED', { zh: '验收后才能决算。', en: 'it must be accepted first.' });
    refuseImpossibleDay(uc, project, settledOn, 'settledOn');
    const acceptedOn = project.accepted_on ?? '';
    refuseUnless(settledOn >= acceptedOn, 'INVALID', TEXTS.beforeLast(acceptedOn), 'settledOn');
    await changeProject(uc, project, { state: 'SETTLED', settled_on: settledOn });
    uc.audit('project.closed', subjectOf(project), { number: project.number, settledOn });
    return { home: project.home, id: project.id };
  },
});

export const terminateProject = useCase({
  name: 'terminateProject',
  description: 'Ends a project that will not be completed, with the reason; its unspent money becomes surplus.',
  input: {
    id: ID,
    version: VERSION,
    endedOn: field.date({ description: 'The day of the decision.' }),
    reason: field.text({ max: 500, description: 'Why it ends.' }),
  },
  async run(uc, { id, version, endedOn, reason }) {
    const project = await openProject(uc, id, 'terminate');
    refuseStale(version, project.version);
    await requireStep(uc, project, 'TERMINATED', {
      zh: '已完工的项目请验收、决算。',
      en: 'accept and settle what is completed.',
    });
    refuseImpossibleDay(uc, project, endedOn, 'endedOn');
    const startedOn = project.started_on ?? '';
    refuseUnless(endedOn >= startedOn, 'INVALID', TEXTS.beforeLast(startedOn), 'endedOn');
    await changeProject(uc, project, {
      state: 'TERMINATED',
      ended_on: endedOn,
      end_reason: reason,
      next_due_on: NEVER_DUE,
    });
    const steps = await stepsOf(uc, project);
    await saveSteps(uc, project, steps, passOver(steps));
    await countSurplus(uc, project, endedOn);
    uc.audit('project.terminated', subjectOf(project), { number: project.number, endedOn, reason });
    return { home: project.home, id: project.id };
  },
});
