import { refuse, type Texts } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import type { FundRow, FundTables } from './fund.tables.ts';
import type { AccountKind } from './fund.terms.ts';

/** Where in a fund: a kind of account, and for LINE which line. */
export interface Spot {
  kind: AccountKind;
  lineId: string | null;
}

/** The account of a spot, made on first need; two that need it at once get the same. */
export async function accountOf(uc: UseCase, fund: FundRow, { kind, lineId }: Spot): Promise<string> {
  const db = uc.tables<FundTables>();
  const find = () =>
    db
      .selectFrom('account')
      .select('id')
      .where('home', '=', fund.home)
      .where('fund_id', '=', fund.id)
      .where('kind', '=', kind)
      .where('line_id', 'is not distinct from', lineId)
      .executeTakeFirst();
  const existing = await find();
  if (existing) return existing.id;
  await db
    .insertInto('account')
    .values({
      home: fund.home,
      id: uc.newId(),
      fund_id: fund.id,
      division_key: fund.division_key,
      provider_key: fund.provider_key,
      kind,
      line_id: lineId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await find();
  if (!made) throw new Error(`no account ${kind} in fund ${fund.id}`);
  return made.id;
}

interface Move {
  fund: FundRow;
  debitId: string;
  creditId: string;
  fen: bigint;
  /** What to say where the credited account has too little; told what is left there. */
  shortage: (asked: bigint, left: bigint) => Texts;
}

/**
 * Moves a balance from one account to another. Both are taken in the order of their ids: two postings that cross would
 * otherwise wait for each other for ever. Neither is waited for before the other is asked: a refusal undoes both.
 * @throws {Refusal} INVALID at `amount` where it would leave less than nothing.
 */
export async function moveBalance(uc: UseCase, { fund, debitId, creditId, fen, shortage }: Move): Promise<void> {
  const steps = [
    { id: debitId, change: fen },
    { id: creditId, change: -fen },
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const moved = await Promise.all(steps.map(({ id, change }) => changeBalance(uc, fund.home, id, change)));
  const short = steps.find((_, i) => !moved[i]);
  if (short) refuse('INVALID', shortage(fen, await balanceOf(uc, fund.home, short.id)), 'amount');
}

async function changeBalance(uc: UseCase, home: string, id: string, change: bigint): Promise<boolean> {
  const { numUpdatedRows } = await uc
    .tables<FundTables>()
    .updateTable('account')
    .set((row) => ({ balance: row('balance', '+', change) }))
    .where('home', '=', home)
    .where('id', '=', id)
    .where((row) => row.or([row('kind', '=', 'OUTSIDE'), row(row('balance', '+', change), '>=', 0n)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function balanceOf(uc: UseCase, home: string, id: string): Promise<bigint> {
  const db = uc.tables<FundTables>();
  const row = await db
    .selectFrom('account')
    .select('balance')
    .where('home', '=', home)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.balance ?? 0n;
}
