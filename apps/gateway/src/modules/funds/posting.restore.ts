import { refuse, refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import { findFact, lockFact } from './fund.loader.ts';
import type { FundTables, PostingRow } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { moveLine, openLine, refuseClosed } from './line.service.ts';

/**
 * Puts back what an entry changed in transfer, receipt, match, line and project, all of them held first.
 * @param once is asked when they are held and refuses an entry that has been reversed.
 * @throws {Refusal} INVALID or CONFLICT where the money has moved on.
 */
export async function restore(uc: UseCase, entry: PostingRow, day: string, once: () => Promise<void>): Promise<void> {
  if (entry.line_id) return restoreLine(uc, entry, day, once);
  if (entry.transfer_id) await lockFact(uc, 'transfer', { home: entry.home, id: entry.transfer_id });
  const receipt = entry.receipt_id
    ? await lockFact(uc, 'receipt', { home: entry.home, id: entry.receipt_id })
    : undefined;
  if (entry.match_id) await lockFact(uc, 'receipt_match', { home: entry.home, id: entry.match_id });
  await once();
  if (entry.kind === 'REGISTERED')
    refuseUnless(receipt?.matched_fen === 0n, 'CONFLICT', TEXTS.matchedAlready, 'postingId');
  if (entry.transfer_id) await backInTransit(uc, entry, entry.transfer_id);
  if (entry.match_id) await unmatch(uc, entry, day);
  else if (receipt) await strike(uc, 'receipt', { home: entry.home, id: receipt.id }, day);
}

async function restoreLine(uc: UseCase, entry: PostingRow, day: string, once: () => Promise<void>): Promise<void> {
  const seen = await findFact(uc, 'project_line', { home: entry.home, id: entry.line_id ?? '' });
  if (!seen) refuse('CONFLICT', TEXTS.handedOver, 'postingId');
  const open = await openLine(uc, seen);
  refuseUnless(open.fund.id === entry.fund_id, 'CONFLICT', TEXTS.handedOver, 'postingId');
  await once();
  refuseClosed(open.project, 'postingId');
  if (entry.kind === 'SPENT') return moveLine(uc, open, { spent: -entry.fen, day });
  const left = open.line.allocated_fen - open.line.spent_fen;
  refuseUnless(entry.fen <= left, 'INVALID', TEXTS.movedOn(entry.fen, left), 'postingId');
  return moveLine(uc, open, { allocated: -entry.fen, day });
}

async function backInTransit(uc: UseCase, { home, fen }: PostingRow, transferId: string): Promise<void> {
  await uc
    .tables<FundTables>()
    .updateTable('transfer')
    .set((row) => ({
      confirmed_fen: row('confirmed_fen', '-', fen),
      transit_fen: row('transit_fen', '+', fen),
      version: row('version', '+', 1),
    }))
    .where('home', '=', home)
    .where('id', '=', transferId)
    .execute();
}

async function unmatch(uc: UseCase, { home, fen, receipt_id, match_id }: PostingRow, day: string): Promise<void> {
  await uc
    .tables<FundTables>()
    .updateTable('receipt')
    .set((row) => ({ matched_fen: row('matched_fen', '-', fen), version: row('version', '+', 1) }))
    .where('home', '=', home)
    .where('id', '=', receipt_id)
    .execute();
  await strike(uc, 'receipt_match', { home, id: match_id ?? '' }, day);
}

/** Marks a paper as taken back; it stays readable, for nothing is ever deleted. */
async function strike(
  uc: UseCase,
  table: 'receipt' | 'receipt_match',
  key: { home: string; id: string },
  day: string,
): Promise<void> {
  await uc
    .tables<FundTables>()
    .updateTable(table)
    .set({ reversed_on: day })
    .where('home', '=', key.home)
    .where('id', '=', key.id)
    .execute();
}
