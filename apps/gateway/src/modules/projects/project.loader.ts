import { type FactKey, factKey } from '../../schema/ids.ts';
import { forbid, found, refuse, refuseUnless, type Texts } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { getTerm } from '../rules/index.ts';
import { mayAct, type ProjectAction, type ProjectRef } from './project.policy.ts';
import { mayBecome } from './project.state.ts';
import type { ProjectRow, ProjectTables } from './project.tables.ts';
import type { ProjectState } from './project.terms.ts';
import { TEXTS } from './project.texts.ts';

export const refOf = (row: Pick<ProjectRow, 'home' | 'division_key' | 'provider_key' | 'builder'>): ProjectRef => ({
  home: row.home,
  divisionKey: row.division_key,
  providerKey: row.provider_key,
  builder: row.builder,
});

const select = (uc: UseCase, { home, id }: FactKey) =>
  uc.tables<ProjectTables>().selectFrom('project').selectAll().where('home', '=', home).where('id', '=', id);

/** @throws {Refusal} FORBIDDEN, saying who may. */
export function requireAct(uc: UseCase, action: ProjectAction, project: ProjectRef): void {
  if (!mayAct(uc.viewer, action, project)) forbid(action === 'approve' ? TEXTS.approver : TEXTS.who);
}

/**
 * The project as it stands, held until the transaction ends, for one to whom the action is allowed.
 * @throws {Refusal} NOT_FOUND where it is missing or out of reach, FORBIDDEN where another does this.
 */
export async function holdProject(
  uc: UseCase,
  key: FactKey,
  action: ProjectAction,
  field: string,
): Promise<ProjectRow> {
  const seen = await select(uc, key).executeTakeFirst();
  const project = found(seen && mayAct(uc.viewer, 'read', refOf(seen)) ? seen : undefined, field);
  requireAct(uc, action, refOf(project));
  return found(await select(uc, key).forNoKeyUpdate().executeTakeFirst(), field);
}

/** The same by the opaque id of an input. */
export const openProject = (uc: UseCase, globalId: string, action: ProjectAction, field = 'id'): Promise<ProjectRow> =>
  holdProject(uc, factKey('Project', globalId, field), action, field);

/** @throws {Refusal} CONFLICT where the project cannot go there from where it stands; `way` says what comes first. */
export async function requireStep(uc: UseCase, project: ProjectRow, to: ProjectState, way: Texts): Promise<void> {
  if (!mayBecome(project.state, to)) await refuseState(uc, project, way);
}

/** @throws {Refusal} CONFLICT always, naming the state. */
export async function refuseState(uc: UseCase, project: ProjectRow, way: Texts): Promise<never> {
  const state = await getTerm(uc, 'ProjectState', project.state);
  return refuse('CONFLICT', TEXTS.wrongState(project.number, state, way), 'id');
}

/** @throws {Refusal} INVALID for a day that has not come yet, or lies before the approval. */
export function refuseImpossibleDay(uc: UseCase, project: ProjectRow, day: string, field: string): void {
  refuseUnless(day <= uc.businessDate, 'INVALID', TEXTS.inFuture(uc.businessDate), field);
  const { approved_on: approvedOn } = project;
  refuseUnless(!approvedOn || day >= approvedOn, 'INVALID', TEXTS.beforeApproval(approvedOn ?? ''), field);
}
