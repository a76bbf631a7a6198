import { field } from '../../../schema/field.ts';
import { factKey } from '../../../schema/ids.ts';
import { found } from '../../../schema/refusal.ts';
import { type UseCase, useCase } from '../../../schema/use-case.ts';
import { openProject } from '../project.loader.ts';
import { entryOf, placeOf, subjectOf } from '../project.record.ts';
import type { ProjectRow, ProjectTables } from '../project.tables.ts';
import type { FileStore } from './file-store.ts';

/** Keeps a content that has been judged and writes its row, as one request among the others. */
export const attachFile = (store: FileStore, content: Uint8Array) =>
  useCase({
    name: 'attachFile',
    description: 'Keeps a paper or picture of a project.',
    input: {
      projectId: field.id({ description: 'The project.' }),
      noteId: field.id({ required: false, description: 'The note it belongs to.' }),
      fileName: field.text({ max: 200, description: 'The name it was uploaded under.' }),
      mediaType: field.text({ max: 100, description: 'What its content is.' }),
      // Part of the request, so that the same id with another content is a conflict.
      sha256: field.text({ max: 64, description: 'Digest of the content.' }),
    },
    async run(uc, { projectId, noteId, fileName, mediaType }) {
      const project = await openProject(uc, projectId, 'note', 'projectId');
      const note = noteId ? await noteOf(uc, project, noteId) : null;
      const sha256 = await store.keep(content);
      const id = uc.newId();
      await uc
        .tables<ProjectTables>()
        .insertInto('attachment')
        .values({
          ...placeOf(project),
          id,
          project_id: project.id,
          note_id: note,
          file_name: fileName,
          media_type: mediaType,
          bytes: BigInt(content.byteLength),
          sha256,
          ...entryOf(uc),
        })
        .execute();
      uc.audit('project.file-attached', subjectOf(project), {
        number: project.number,
        fileName,
        sha256: sha256.toString('hex'),
      });
      return { home: project.home, id };
    },
  });

/** @throws {Refusal} NOT_FOUND for a note of another project, or none. */
async function noteOf(uc: UseCase, project: ProjectRow, globalId: string): Promise<string> {
  const { home, id } = factKey('ProgressNote', globalId, 'noteId');
  const note = await uc
    .tables<ProjectTables>()
    .selectFrom('progress_note')
    .select('id')
    .where('home', '=', home)
    .where('id', '=', id)
    .where('project_id', '=', project.id)
    .executeTakeFirst();
  return found(note, 'noteId').id;
}
