import { field } from '../../schema/field.ts';
import { refuseStale } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { reachMilestone } from './milestone.reach.ts';
import { openProject, requireStep } from './project.loader.ts';
import { subjectOf } from './project.record.ts';

export const startProject = useCase({
  name: 'startProject',
  description: 'Records the day on which works began; the side that builds does.',
  input: {
    id: field.id({ description: 'The project.' }),
    version: field.version({ description: 'The version that was read.' }),
    startedOn: field.date({ description: 'The day works began.' }),
  },
  async run(uc, { id, version, startedOn }) {
    const project = await openProject(uc, id, 'record');
    refuseStale(version, project.version);
    await requireStep(uc, project, 'STARTED', {
      zh: '已批复或已招标的项目才能开工。',
      en: 'approve or tender it before works begin.',
    });
    await reachMilestone(uc, project, 'WORKS_STARTED', { day: startedOn, field: 'startedOn' });
    uc.audit('project.started', subjectOf(project), { number: project.number, startedOn });
    return { home: project.home, id: project.id };
  },
});
