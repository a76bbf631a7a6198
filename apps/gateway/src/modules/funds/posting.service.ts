import type { Texts } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { accountOf, moveBalance } from './account.service.ts';
import { entryOf } from './fund.entry.ts';
import type { FundRow, FundTables } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { MOVEMENTS, type MovementKind, measuresOf } from './posting.kind.ts';

/** A movement of money with the papers it rests on. */
export interface Movement {
  fund: FundRow;
  kind: MovementKind;
  fen: bigint;
  onDate: string;
  voucherNo?: string;
  summary?: string;
  payee?: string;
  transferId?: string | null;
  receiptId?: string | null;
  matchId?: string | null;
  lineId?: string | null;
  projectId?: string | null;
  shortage?: (asked: bigint, left: bigint) => Texts;
  /** The day its figures count on, where that is not the day it happened. */
  countedOn?: string;
}

/**
 * Writes a posting, moves both balances and counts the measures that follow from its kind.
 * @returns the posting's id.
 * @throws {Refusal} INVALID where the account it comes from has too little.
 */
export async function post(uc: UseCase, movement: Movement): Promise<string> {
  const { debit, credit } = MOVEMENTS[movement.kind];
  return write(uc, movement, { kind: movement.kind, debit, credit, sign: 1 });
}

/** The mirror of a posting: back from where it went to where it came from, with every measure taken back. */
export async function postReversal(uc: UseCase, movement: Movement & { reversesId: string }): Promise<string> {
  const { debit, credit } = MOVEMENTS[movement.kind];
  return write(uc, movement, {
    kind: 'REVERSAL',
    debit: credit,
    credit: debit,
    sign: -1,
    reversesId: movement.reversesId,
  });
}

interface Side {
  kind: MovementKind | 'REVERSAL';
  debit: (typeof MOVEMENTS)[MovementKind]['debit'];
  credit: (typeof MOVEMENTS)[MovementKind]['credit'];
  sign: 1 | -1;
  reversesId?: string;
}

async function write(uc: UseCase, movement: Movement, side: Side): Promise<string> {
  const { fund, fen, onDate } = movement;
  const spot = (kind: Side['debit']) => ({ kind, lineId: kind === 'LINE' ? (movement.lineId ?? null) : null });
  // Asked together, and done in this order.
  const [debitId, creditId] = await Promise.all([
    accountOf(uc, fund, spot(side.debit)),
    accountOf(uc, fund, spot(side.credit)),
  ]);
  const shortage = movement.shortage ?? TEXTS.beyondAvailable;
  const moving = moveBalance(uc, { fund, debitId, creditId, fen, shortage });
  const id = uc.newId();
  const written = uc
    .tables<FundTables>()
    .insertInto('posting')
    .values({
      home: fund.home,
      id,
      division_key: fund.division_key,
      provider_key: fund.provider_key,
      scheme: fund.scheme,
      source: fund.source,
      fund_id: fund.id,
      debit_id: debitId,
      credit_id: creditId,
      fen,
      kind: side.kind,
      on_date: onDate,
      voucher_no: movement.voucherNo ?? '',
      summary: movement.summary ?? '',
      payee: movement.payee ?? '',
      transfer_id: movement.transferId ?? null,
      receipt_id: movement.receiptId ?? null,
      match_id: movement.matchId ?? null,
      line_id: movement.lineId ?? null,
      project_id: movement.projectId ?? null,
      reverses_id: side.reversesId ?? null,
      ...entryOf(uc),
    })
    .execute();
  await Promise.all([moving, written]);
  for (const [measure, amount] of measuresOf(movement.kind, fen, side.sign)) {
    countMoney(uc, fund, { measure, day: movement.countedOn ?? onDate, amount });
  }
  return id;
}

/** Moves one measure of a fund in the roll-up; `n` follows the amount's sign. */
export function countMoney(
  uc: UseCase,
  fund: FundRow,
  { measure, day, amount }: { measure: string; day: string; amount: bigint },
): void {
  uc.count({
    home: fund.home,
    divisionKey: fund.division_key,
    providerKey: fund.provider_key,
    scheme: fund.scheme,
    source: fund.source,
    measure,
    day,
    amount,
    n: amount < 0n ? -1n : 1n,
  });
}
