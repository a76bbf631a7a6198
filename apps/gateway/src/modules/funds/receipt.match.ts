import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuseUnless } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { entryOf, placeOf, subjectOf } from './fund.entry.ts';
import { getFact, lockFact, refOf, requireAct } from './fund.loader.ts';
import type { FundTables, ReceiptRow, TransferRow } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { post } from './posting.service.ts';

export const matchReceipt = useCase({
  name: 'matchReceipt',
  description:
    'Says that part of a registered receipt is part of a transfer. The money is in place already: only its transit ends. Many to many.',
  input: {
    receiptId: field.id({ description: 'A registered receipt.' }),
    transferId: field.id({ description: 'A transfer of the same fund.' }),
    amount: field.fen({ description: 'How much of both, in fen.' }),
  },
  async run(uc, input) {
    const receiptKey = factKey('Receipt', input.receiptId, 'receiptId');
    const transferKey = factKey('Transfer', input.transferId, 'transferId');
    const seen = await getFact(uc, 'receipt', receiptKey, 'receiptId');
    const sent = await getFact(uc, 'transfer', transferKey, 'transferId');
    requireAct(uc, 'match', refOf(seen));
    refuseUnless(seen.transfer_id === null, 'INVALID', TEXTS.announced, 'receiptId');
    refuseUnless(seen.home === sent.home && seen.fund_id === sent.fund_id, 'INVALID', TEXTS.otherFund, 'transferId');
    const transfer = await lockFact(uc, 'transfer', transferKey);
    const receipt = await lockFact(uc, 'receipt', receiptKey);
    refuseUnless(receipt.reversed_on === null, 'INVALID', TEXTS.reversed, 'receiptId');
    const unmatched = receipt.amount_fen - receipt.matched_fen;
    refuseUnless(input.amount <= unmatched, 'INVALID', TEXTS.beyondReceipt(input.amount, unmatched), 'amount');
    const left = transfer.transit_fen;
    refuseUnless(
      input.amount <= left,
      'INVALID',
      TEXTS.beyondTransit(transfer.voucher_no, input.amount, left),
      'amount',
    );
    await join(uc, transfer, receipt, input.amount);
    const fund = await getFact(uc, 'fund', { home: transferKey.home, id: transfer.fund_id }, 'transferId');
    const id = uc.newId();
    await uc
      .tables<FundTables>()
      .insertInto('receipt_match')
      .values({
        ...placeOf(fund),
        id,
        receipt_id: receiptKey.id,
        transfer_id: transferKey.id,
        fen: input.amount,
        ...entryOf(uc),
      })
      .execute();
    const papers = { voucherNo: transfer.voucher_no, summary: receipt.voucher_no, payee: receipt.payer };
    const ids = { transferId: transferKey.id, receiptId: receiptKey.id, matchId: id };
    await post(uc, { fund, kind: 'MATCHED', fen: input.amount, onDate: laterOf(transfer, receipt), ...papers, ...ids });
    uc.audit('receipt.matched', subjectOf('ReceiptMatch', id, fund), {
      amountFen: String(input.amount),
      transfer: transferKey.id,
    });
    return { home: fund.home, id };
  },
});

/** The first day on which the money had both been sent and arrived. Earlier, transit would be negative. */
const laterOf = (transfer: TransferRow, receipt: ReceiptRow): string =>
  transfer.voucher_on > receipt.arrived_on ? transfer.voucher_on : receipt.arrived_on;

async function join(uc: UseCase, transfer: TransferRow, receipt: ReceiptRow, fen: bigint): Promise<void> {
  const db = uc.tables<FundTables>();
  await db
    .updateTable('transfer')
    .set((row) => ({
      confirmed_fen: row('confirmed_fen', '+', fen),
      transit_fen: row('transit_fen', '-', fen),
      version: row('version', '+', 1),
    }))
    .where('home', '=', transfer.home)
    .where('id', '=', transfer.id)
    .execute();
  await db
    .updateTable('receipt')
    .set((row) => ({ matched_fen: row('matched_fen', '+', fen), version: row('version', '+', 1) }))
    .where('home', '=', receipt.home)
    .where('id', '=', receipt.id)
    .execute();
}
