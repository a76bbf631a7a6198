import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { refuseBeforeVoucher, refuseImpossibleDate } from './fund.dates.ts';
import { entryOf, placeOf, subjectOf } from './fund.entry.ts';
import { getFact, lockFact, refOf, requireAct } from './fund.loader.ts';
import type { FundTables } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { post } from './posting.service.ts';

export const confirmReceipt = useCase({
  name: 'confirmReceipt',
  description:
    'Confirms that all or part of a transfer arrived: it is in place, and the rest stays in transit until it is confirmed or recalled.',
  input: {
    transferId: field.id({ description: 'The transfer.' }),
    version: field.version({ description: 'The version that was read.' }),
    amount: field.fen({ description: 'How much arrived, in fen: at most what is in transit.' }),
    arrivedOn: field.date({ description: 'The day it arrived.' }),
    voucherNo: field.text({ max: 60, required: false, description: 'Number of the receiver’s own voucher.' }),
    differenceReason: field.text({
      max: 500,
      required: false,
      description: 'Needed where less than what is in transit is confirmed.',
    }),
  },
  async run(uc, input) {
    const key = factKey('Transfer', input.transferId, 'transferId');
    const seen = await getFact(uc, 'transfer', key, 'transferId');
    requireAct(uc, 'confirm', refOf(seen));
    const fund = await getFact(uc, 'fund', { home: key.home, id: seen.fund_id }, 'transferId');
    refuseImpossibleDate(uc, input.arrivedOn, { field: 'arrivedOn', startsOn: fund.starts_on });
    refuseBeforeVoucher(input.arrivedOn, seen.voucher_on, 'arrivedOn');
    const transfer = await lockFact(uc, 'transfer', key);
    refuseStale(input.version, transfer.version);
    const left = transfer.transit_fen;
    refuseUnless(
      input.amount <= left,
      'INVALID',
      TEXTS.beyondTransit(transfer.voucher_no, input.amount, left),
      'amount',
    );
    const reason = input.amount < left ? input.differenceReason : undefined;
    refuseUnless(
      input.amount === left || reason,
      'INVALID',
      TEXTS.reasonNeeded(transfer.voucher_no, left),
      'differenceReason',
    );
    const db = uc.tables<FundTables>();
    await db
      .updateTable('transfer')
      .set((row) => ({
        confirmed_fen: row('confirmed_fen', '+', input.amount),
        transit_fen: row('transit_fen', '-', input.amount),
        version: row('version', '+', 1),
        ...(reason ? { difference_reason: reason } : {}),
      }))
      .where('home', '=', key.home)
      .where('id', '=', key.id)
      .execute();
    const receiptId = uc.newId();
    await db
      .insertInto('receipt')
      .values({
        ...placeOf(fund),
        id: receiptId,
        fund_id: fund.id,
        transfer_id: key.id,
        amount_fen: input.amount,
        arrived_on: input.arrivedOn,
        voucher_no: input.voucherNo ?? '',
        difference_reason: reason ?? null,
        ...entryOf(uc),
      })
      .execute();
    const papers = {
      voucherNo: input.voucherNo || transfer.voucher_no,
      summary: reason,
      transferId: key.id,
      receiptId,
    };
    await post(uc, { fund, kind: 'CONFIRMED', fen: input.amount, onDate: input.arrivedOn, ...papers });
    const detail = { amountFen: String(input.amount), leftFen: String(left - input.amount), reason: reason ?? null };
    uc.audit('transfer.confirmed', subjectOf('Transfer', key.id, fund), detail);
    return key;
  },
});
