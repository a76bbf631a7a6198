import { refuse, refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { countPlanned, countReachedIn } from './project.measures.ts';
import { placeOf } from './project.record.ts';
import type { ProjectRow, ProjectTables } from './project.tables.ts';
import { TEXTS } from './project.texts.ts';

/**
 * Puts a project into the plan of a further year: it stays one project under one number, and stands in both plans.
 * @throws {Refusal} INVALID without year or amount, or for a year before its first; CONFLICT where it stands there already.
 */
export async function addPlanYear(
  uc: UseCase,
  project: ProjectRow,
  year: number | undefined,
  plannedFen: bigint | undefined,
): Promise<void> {
  if (year === undefined || plannedFen === undefined) {
    return refuse('INVALID', TEXTS.yearAndAmount, year === undefined ? 'planYear' : 'planYearPlanned');
  }
  const db = uc.tables<ProjectTables>();
  const rows = await db
    .selectFrom('project_year')
    .select('year')
    .where('home', '=', project.home)
    .where('project_id', '=', project.id)
    .execute();
  const years = rows.map((row) => row.year);
  refuseUnless(!years.includes(year), 'CONFLICT', TEXTS.yearThere(project.number, year), 'planYear');
  const first = Math.min(...years);
  refuseUnless(year > first, 'INVALID', TEXTS.yearBefore(first), 'planYear');
  await db
    .insertInto('project_year')
    .values({ ...placeOf(project), id: uc.newId(), project_id: project.id, year, planned_fen: plannedFen })
    .execute();
  countPlanned(uc, project, { year, plannedFen });
  if (project.started_on) countReachedIn(uc, project, 'projects.started', { year, day: project.started_on, sign: 1n });
  if (project.completed_on) countReachedIn(uc, project, 'projects.done', { year, day: project.completed_on, sign: 1n });
}
