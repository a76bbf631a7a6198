import { homeOf } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { forbid } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { type AgreementRow, getAgreement } from '../pairings/index.ts';
import { refuseOtherSource } from './agreement.bounds.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { entryOf, placeOf, subjectOf } from './fund.entry.ts';
import { FundSourceEnum } from './fund.enums.ts';
import { openFund, requireAct } from './fund.loader.ts';
import type { FundTables } from './fund.tables.ts';
import { FUND_SOURCES } from './fund.terms.ts';
import { TEXTS } from './fund.texts.ts';
import { post } from './posting.service.ts';

export const registerReceipt = useCase({
  name: 'registerReceipt',
  description:
    'Registers money that arrived before its sender announced it: in place at once, to be matched to transfers later.',
  input: {
    agreementId: field.id({ description: 'The agreement it comes under.' }),
    source: field.enum(FundSourceEnum, FUND_SOURCES, { description: 'Where the money comes from.' }),
    amount: field.fen({ description: 'How much, in fen.' }),
    arrivedOn: field.date({ description: 'The day it arrived.' }),
    voucherNo: field.text({ max: 60, description: 'Number of the bank’s or the receiver’s voucher.' }),
    payer: field.text({ max: 120, description: 'Who paid, as the voucher says.' }),
    note: field.text({ max: 500, required: false, description: 'Anything to add.' }),
  },
  async run(uc, input) {
    const agreement = await getAgreement(uc, referenceId('Agreement', input.agreementId, 'agreementId'), 'agreementId');
    const divisionKey = receivingDivision(uc, agreement);
    requireAct(uc, 'register', { home: homeOf(divisionKey), divisionKey, providerKey: agreement.provider_key });
    refuseOtherSource(agreement, input.source);
    refuseImpossibleDate(uc, input.arrivedOn, { field: 'arrivedOn', startsOn: agreement.starts_on });
    const fund = await openFund(uc, agreement, input.source, divisionKey);
    const id = uc.newId();
    await uc
      .tables<FundTables>()
      .insertInto('receipt')
      .values({
        ...placeOf(fund),
        id,
        fund_id: fund.id,
        amount_fen: input.amount,
        arrived_on: input.arrivedOn,
        voucher_no: input.voucherNo,
        payer: input.payer,
        note: input.note ?? '',
        ...entryOf(uc),
      })
      .execute();
    const papers = { voucherNo: input.voucherNo, summary: input.note, payee: input.payer, receiptId: id };
    await post(uc, { fund, kind: 'REGISTERED', fen: input.amount, onDate: input.arrivedOn, ...papers });
    uc.audit('receipt.registered', subjectOf('Receipt', id, fund), {
      amountFen: String(input.amount),
      payer: input.payer,
    });
    return { home: fund.home, id };
  },
});

/** Whose books it goes into: the agreement's own place, or the viewer's where the agreement is for one above it. */
function receivingDivision({ viewer }: UseCase, agreement: AgreementRow): string {
  if (agreement.division_key.startsWith(viewer.divisionKey)) return agreement.division_key;
  if (viewer.divisionKey.startsWith(agreement.division_key)) return viewer.divisionKey;
  return forbid(TEXTS.receiver);
}
