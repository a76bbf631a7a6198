import { KEY_LENGTH } from '@jiedui/model';
import type { FactKey } from '../../schema/ids.ts';
import { refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { getFact, lockFact } from './fund.loader.ts';
import type { FundRow, FundTables } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { CLOSED_STATES, FINISHED_STATES, finishedOn, type LineRow, type ProjectRow } from './line.tables.ts';
import { countMoney } from './posting.service.ts';

export interface OpenLine {
  project: ProjectRow;
  line: LineRow;
  fund: FundRow;
}

/** A funding line with its project and fund, project and line held: the project first, as its own verbs do. */
export async function openLine(uc: UseCase, seen: LineRow): Promise<OpenLine> {
  const { home } = seen;
  const project = await lockFact(uc, 'project', { home, id: seen.project_id });
  const line = await lockFact(uc, 'project_line', { home, id: seen.id });
  // Of the line as it is held: a boundary may have moved since it was seen, and its money with it.
  const fund = await getFact(uc, 'fund', { home, id: line.fund_id }, 'lineId');
  return { project, line, fund };
}

/** @throws {Refusal} CONFLICT where the project's books are closed. */
export function refuseClosed(project: ProjectRow, field: string): void {
  refuseUnless(!CLOSED_STATES.includes(project.state), 'CONFLICT', TEXTS.closed(project.number), field);
}

/** What changes of a line and of its project, signed, in fen. */
export interface LineChange {
  allocated?: bigint;
  spent?: bigint;
  day: string;
}

/** Moves the counters of a line and its project, and the figures that follow from the project alone. */
export async function moveLine(uc: UseCase, { project, line, fund }: OpenLine, change: LineChange): Promise<void> {
  const { allocated = 0n, spent = 0n, day } = change;
  const db = uc.tables<FundTables>();
  const at = ({ home, id }: FactKey) => ({ home, id });
  await db
    .updateTable('project')
    .set((row) => ({ allocated_fen: row('allocated_fen', '+', allocated), spent_fen: row('spent_fen', '+', spent) }))
    .where((row) => row.and(at(project)))
    .execute();
  await db
    .updateTable('project_line')
    .set((row) => ({
      allocated_fen: row('allocated_fen', '+', allocated),
      spent_fen: row('spent_fen', '+', spent),
      version: row('version', '+', 1),
    }))
    .where((row) => row.and(at(line)))
    .execute();
  if (FINISHED_STATES.includes(project.state)) {
    const since = finishedOn(project);
    countMoney(uc, fund, { measure: 'funds.surplus', day: since > day ? since : day, amount: allocated - spent });
  }
  if (spent !== 0n) countInvested(uc, project, spent, day);
}

/** Spending counts where the project stands, by its township: 到项目的投资 is asked for by site, not by whose books. */
function countInvested(uc: UseCase, project: ProjectRow, amount: bigint, day: string): void {
  uc.count({
    home: project.home,
    divisionKey: project.division_key.slice(0, KEY_LENGTH.TOWNSHIP),
    providerKey: project.provider_key,
    scheme: project.scheme,
    source: '',
    measure: 'projects.invested',
    day,
    amount,
    n: amount < 0n ? -1n : 1n,
  });
}
