import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { getAgreement } from '../pairings/index.ts';
import { refuseOutOfForce } from './agreement.bounds.ts';
import { refuseBeforeVoucher, refuseImpossibleDate } from './fund.dates.ts';
import { subjectOf } from './fund.entry.ts';
import { getFact, lockFact, refOf, requireAct } from './fund.loader.ts';
import type { FundTables, TransferRow } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { post } from './posting.service.ts';

export const recallTransfer = useCase({
  name: 'recallTransfer',
  description: 'Takes back part or all of what is still in transit.',
  input: {
    transferId: field.id({ description: 'The transfer.' }),
    version: field.version({ description: 'The version that was read.' }),
    amount: field.fen({ description: 'How much, in fen.' }),
    recalledOn: field.date({ description: 'The day it was taken back.' }),
    reason: field.text({ max: 500, description: 'Why.' }),
  },
  async run(uc, input) {
    const key = factKey('Transfer', input.transferId, 'transferId');
    const seen = await getFact(uc, 'transfer', key, 'transferId');
    const fund = await getFact(uc, 'fund', { home: key.home, id: seen.fund_id }, 'transferId');
    const agreement = await getAgreement(uc, fund.agreement_id, 'transferId');
    refuseOutOfForce(uc, agreement, 'transferId');
    requireAct(uc, 'recall', refOf(fund));
    refuseImpossibleDate(uc, input.recalledOn, { field: 'recalledOn', startsOn: agreement.starts_on });
    refuseBeforeVoucher(input.recalledOn, seen.voucher_on, 'recalledOn');
    if (seen.instalment_id) await lockFact(uc, 'instalment', { home: key.home, id: seen.instalment_id });
    const transfer = await lockFact(uc, 'transfer', key);
    refuseStale(input.version, transfer.version);
    const left = transfer.transit_fen;
    refuseUnless(
      input.amount <= left,
      'INVALID',
      TEXTS.beyondTransit(transfer.voucher_no, input.amount, left),
      'amount',
    );
    await takeBack(uc, transfer, input.amount);
    const papers = { voucherNo: transfer.voucher_no, summary: input.reason, transferId: key.id };
    await post(uc, { fund, kind: 'RECALLED', fen: input.amount, onDate: input.recalledOn, ...papers });
    uc.audit('transfer.recalled', subjectOf('Transfer', key.id, fund), {
      amountFen: String(input.amount),
      reason: input.reason,
    });
    return key;
  },
});

/** What is recalled may be sent again for the same instalment. */
async function takeBack(uc: UseCase, { home, id, instalment_id }: TransferRow, fen: bigint): Promise<void> {
  const db = uc.tables<FundTables>();
  await db
    .updateTable('transfer')
    .set((row) => ({
      recalled_fen: row('recalled_fen', '+', fen),
      transit_fen: row('transit_fen', '-', fen),
      version: row('version', '+', 1),
    }))
    .where('home', '=', home)
    .where('id', '=', id)
    .execute();
  if (!instalment_id) return;
  await db
    .updateTable('instalment')
    .set((row) => ({ sent_fen: row('sent_fen', '-', fen) }))
    .where('home', '=', home)
    .where('id', '=', instalment_id)
    .execute();
}
