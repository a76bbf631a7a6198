import { field } from '../../schema/field.ts';
import { refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { openProject } from './project.loader.ts';
import { entryOf, placeOf, subjectOf } from './project.record.ts';
import type { ProjectTables } from './project.tables.ts';
import { TEXTS } from './project.texts.ts';

export const addProgressNote = useCase({
  name: 'addProgressNote',
  description: 'Notes how far a project is, on a day; papers and pictures are uploaded to the note afterwards.',
  input: {
    projectId: field.id({ description: 'The project.' }),
    notedOn: field.date({ description: 'The day it was so.' }),
    percent: field.int({ min: 0, max: 100, required: false, description: 'How far the works are, in percent.' }),
    text: field.prose({ max: 2000, description: 'What was seen or done.' }),
  },
  async run(uc, { projectId, notedOn, percent, text }) {
    const project = await openProject(uc, projectId, 'note', 'projectId');
    refuseUnless(notedOn <= uc.businessDate, 'INVALID', TEXTS.inFuture(uc.businessDate), 'notedOn');
    const id = uc.newId();
    await uc
      .tables<ProjectTables>()
      .insertInto('progress_note')
      .values({
        ...placeOf(project),
        id,
        project_id: project.id,
        noted_on: notedOn,
        percent: percent ?? null,
        text,
        ...entryOf(uc),
      })
      .execute();
    uc.audit('project.noted', subjectOf(project), { number: project.number, notedOn, percent: percent ?? null });
    return { home: project.home, id };
  },
});
