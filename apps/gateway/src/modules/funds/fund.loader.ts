import { homeOf } from '@jiedui/model';
import type { Selectable } from 'kysely';
import type { FactKey } from '../../schema/ids.ts';
import { forbid, found } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import type { AgreementRow } from '../pairings/index.ts';
import { type FundAction, type FundRef, mayAct } from './fund.policy.ts';
import type { FundRow, FundTables } from './fund.tables.ts';
import type { FundSource } from './fund.terms.ts';
import { TEXTS } from './fund.texts.ts';

type Fact =
  | 'fund'
  | 'commitment'
  | 'instalment'
  | 'transfer'
  | 'receipt'
  | 'receipt_match'
  | 'posting'
  | 'project_line';
type Placed = { home: string; id: string; division_key: string; provider_key: string };

export const refOf = (row: Omit<Placed, 'id'>): FundRef => ({
  home: row.home,
  divisionKey: row.division_key,
  providerKey: row.provider_key,
});

/** A fact as it stands, undefined where it is missing or out of reach. */
export async function findFact<T extends Fact>(
  uc: UseCase,
  table: T,
  key: FactKey,
): Promise<Selectable<FundTables[T]> | undefined> {
  const row = await select(uc, table, key).executeTakeFirst();
  return (row && mayAct(uc.viewer, 'read', refOf(row)) ? row : undefined) as Selectable<FundTables[T]> | undefined;
}

/** A fact as it stands. @throws {Refusal} NOT_FOUND where it is missing or out of reach. */
export async function getFact<T extends Fact>(
  uc: UseCase,
  table: T,
  key: FactKey,
  field: string,
): Promise<Selectable<FundTables[T]>> {
  return found(await findFact(uc, table, key), field);
}

/**
 * A fact as it stands, held until the transaction ends. Facts are held in one order everywhere: instalment, transfer,
 * receipt, match, project, line, then accounts by id; so writers queue and never wait for each other crosswise.
 */
export async function lockFact<T extends Fact | 'project'>(
  uc: UseCase,
  table: T,
  key: FactKey,
): Promise<Selectable<FundTables[T]>> {
  return found(await select(uc, table, key).forNoKeyUpdate().executeTakeFirst()) as Selectable<FundTables[T]>;
}

// The tables differ in everything but their place, and a union of them is more than the compiler follows.
const select = (uc: UseCase, table: string, { home, id }: FactKey) =>
  uc.tables<Record<string, Placed>>().selectFrom(table).selectAll().where('home', '=', home).where('id', '=', id);

/** @throws {Refusal} FORBIDDEN, saying who may. */
export function requireAct(uc: UseCase, action: FundAction, fund: FundRef): void {
  if (mayAct(uc.viewer, action, fund)) return;
  const givers: readonly FundAction[] = ['commit', 'plan', 'send', 'recall'];
  forbid(givers.includes(action) ? TEXTS.provider : TEXTS.receiver);
}

/** The fund of an agreement, a source and a place, made where it is the first money of its kind. */
export async function openFund(
  uc: UseCase,
  agreement: AgreementRow,
  source: FundSource,
  divisionKey: string,
): Promise<FundRow> {
  const db = uc.tables<FundTables>();
  const home = homeOf(divisionKey);
  const find = () =>
    db
      .selectFrom('fund')
      .selectAll()
      .where('home', '=', home)
      .where('agreement_id', '=', agreement.id)
      .where('source', '=', source)
      .where('division_key', '=', divisionKey)
      .executeTakeFirst();
  const existing = await find();
  if (existing) return existing;
  await db
    .insertInto('fund')
    .values({
      home,
      id: uc.newId(),
      division_key: divisionKey,
      provider_key: agreement.provider_key,
      scheme: agreement.scheme,
      source,
      agreement_id: agreement.id,
      starts_on: agreement.starts_on,
    })
    .onConflict((conflict) => conflict.columns(['home', 'agreement_id', 'source', 'division_key']).doNothing())
    .execute();
  return found(await find());
}
