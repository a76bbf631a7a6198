import type { UseCase } from '../../schema/use-case.ts';
import type { MilestoneRow, ProjectRow, ProjectTables } from './project.tables.ts';
import { inOrder, type Step } from './schedule.ts';

/** A milestone on the timeline together with the row it is kept in. */
export interface HeldStep extends Step {
  readonly id: string;
  readonly version: number;
}

const stepOf = (row: MilestoneRow): HeldStep => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  plannedOn: row.planned_on,
  actualOn: row.actual_on,
  shiftDays: row.shift_days,
  passedOver: row.passed_over,
});

/** The milestones of a project that is held, in their order. */
export async function stepsOf(uc: UseCase, { home, id }: ProjectRow): Promise<HeldStep[]> {
  const db = uc.tables<ProjectTables>();
  const rows = await db
    .selectFrom('milestone')
    .selectAll()
    .where('home', '=', home)
    .where('project_id', '=', id)
    .execute();
  return inOrder(rows.map(stepOf));
}

/** Writes the milestones that changed, each with a new version. */
export async function saveSteps(
  uc: UseCase,
  { home }: ProjectRow,
  before: readonly HeldStep[],
  after: readonly HeldStep[],
): Promise<void> {
  const db = uc.tables<ProjectTables>();
  for (const step of after) {
    const old = before.find(({ id }) => id === step.id);
    if (old && JSON.stringify(old) === JSON.stringify(step)) continue;
    await db
      .updateTable('milestone')
      .set({
        planned_on: step.plannedOn,
        actual_on: step.actualOn,
        shift_days: step.shiftDays,
        passed_over: step.passedOver,
        version: step.version + 1,
      })
      .where('home', '=', home)
      .where('id', '=', step.id)
      .execute();
  }
}
