import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuse, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { subjectOf } from './fund.entry.ts';
import { getFact, refOf, requireAct } from './fund.loader.ts';
import type { FundTables, PostingRow } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import type { MovementKind } from './posting.kind.ts';
import { restore } from './posting.restore.ts';
import { postReversal } from './posting.service.ts';

/** What the receiver may take back. What the provider sent or recalled is the provider's own statement. */
const REVERSIBLE: readonly string[] = ['CONFIRMED', 'REGISTERED', 'MATCHED', 'RETURNED', 'ALLOCATED', 'SPENT'];

export const reverseEntry = useCase({
  name: 'reverseEntry',
  description:
    'Reverses one entry of the receiver’s, once: a mirrored entry restores what it moved. A confirmed receipt is in transit again.',
  input: {
    postingId: field.id({ description: 'The entry.' }),
    reversedOn: field.date({ description: 'The day of the reversal.' }),
    reason: field.text({ max: 500, description: 'Why.' }),
  },
  async run(uc, input) {
    const key = factKey('Posting', input.postingId, 'postingId');
    const entry = await getFact(uc, 'posting', key, 'postingId');
    requireAct(uc, 'reverse', refOf(entry));
    refuseUnless(REVERSIBLE.includes(entry.kind), 'INVALID', TEXTS.notReversible, 'postingId');
    refuseImpossibleDate(uc, input.reversedOn, { field: 'reversedOn', startsOn: '' });
    refuseUnless(input.reversedOn >= entry.on_date, 'INVALID', TEXTS.beforeEntry(entry.on_date), 'reversedOn');
    await restore(uc, entry, input.reversedOn, () => refuseReversed(uc, entry));
    const fund = await getFact(uc, 'fund', { home: key.home, id: entry.fund_id }, 'postingId');
    const id = await postReversal(uc, {
      fund,
      kind: entry.kind as MovementKind,
      fen: entry.fen,
      onDate: input.reversedOn,
      voucherNo: entry.voucher_no,
      summary: input.reason,
      payee: entry.payee,
      transferId: entry.transfer_id,
      receiptId: entry.receipt_id,
      matchId: entry.match_id,
      lineId: entry.line_id,
      projectId: entry.project_id,
      reversesId: entry.id,
      shortage: TEXTS.movedOn,
    });
    uc.audit('entry.reversed', subjectOf('Posting', id, fund), {
      amountFen: String(entry.fen),
      kind: entry.kind,
      reason: input.reason,
    });
    return { home: fund.home, id };
  },
});

/** @throws {Refusal} CONFLICT where another reversal was quicker; asked once the facts behind the entry are held. */
async function refuseReversed(uc: UseCase, { home, id }: PostingRow): Promise<void> {
  const db = uc.tables<FundTables>();
  const row = await db
    .selectFrom('posting')
    .select('id')
    .where('home', '=', home)
    .where('reverses_id', '=', id)
    .executeTakeFirst();
  if (row) refuse('CONFLICT', TEXTS.reversedTwice, 'postingId');
}
