import type { Updateable } from 'kysely';
import type { UseCase } from '../../schema/use-case.ts';
import type { ProjectRow, ProjectTables } from './project.tables.ts';

/** Who enters a row, as they are called now. */
export const entryOf = ({ viewer }: UseCase) => ({
  entered_by: viewer.userId,
  entered_by_name: viewer.userName,
  entered_by_organisation: viewer.organisation.name,
});

/** The place of a project, for the rows that belong to it. */
export const placeOf = ({
  home,
  division_key,
  provider_key,
}: Pick<ProjectRow, 'home' | 'division_key' | 'provider_key'>) => ({
  home,
  division_key,
  provider_key,
});

/** What an audit entry says of a project. */
export const subjectOf = (project: Pick<ProjectRow, 'home' | 'id' | 'division_key' | 'provider_key'>) => ({
  type: 'Project',
  home: project.home,
  id: project.id,
  divisionKey: project.division_key,
  providerKey: project.provider_key,
});

/** Changes a project that is held, and its version with it. */
export async function changeProject(
  uc: UseCase,
  { home, id }: ProjectRow,
  change: Updateable<ProjectTables['project']>,
): Promise<void> {
  await uc
    .tables<ProjectTables>()
    .updateTable('project')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('home', '=', home)
    .where('id', '=', id)
    .execute();
}
