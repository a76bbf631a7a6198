import { field } from '../../schema/field.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { openProject, requireStep } from './project.loader.ts';
import { changeProject, subjectOf } from './project.record.ts';
import { TEXTS } from './project.texts.ts';

export const approveProject = useCase({
  name: 'approveProject',
  description: 'Approves a project of the pipeline, with the number of the document.',
  input: {
    id: field.id({ description: 'The project.' }),
    version: field.version({ description: 'The version that was read.' }),
    documentNo: field.text({ max: 60, description: 'Number of the approval.' }),
    approvedOn: field.date({ description: 'The date of the approval.' }),
  },
  async run(uc, { id, version, documentNo, approvedOn }) {
    const project = await openProject(uc, id, 'approve');
    refuseStale(version, project.version);
    await requireStep(uc, project, 'APPROVED', {
      zh: '只有储备项目可以批复。',
      en: 'only a project in the pipeline is approved.',
    });
    refuseUnless(project.state === 'PIPELINE', 'CONFLICT', TEXTS.approvedAlready(project.number), 'id');
    refuseUnless(approvedOn <= uc.businessDate, 'INVALID', TEXTS.inFuture(uc.businessDate), 'approvedOn');
    await changeProject(uc, project, { state: 'APPROVED', approved_on: approvedOn, approval_no: documentNo });
    uc.audit('project.approved', subjectOf(project), { number: project.number, documentNo, approvedOn });
    return { home: project.home, id: project.id };
  },
});
