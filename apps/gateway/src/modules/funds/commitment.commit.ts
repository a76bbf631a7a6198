import { homeOf } from '@jiedui/model';
import { field } from '../../schema/field.ts';
import { referenceId } from '../../schema/ids.ts';
import { notFound, refuse } from '../../schema/refusal.ts';
import { type UseCase, useCase } from '../../schema/use-case.ts';
import { type AgreementRow, getAgreement } from '../pairings/index.ts';
import { refuseOtherPlace, refuseOtherSource, refuseOtherYear, refuseOutOfForce } from './agreement.bounds.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { entryOf, placeOf, subjectOf } from './fund.entry.ts';
import { FundSourceEnum } from './fund.enums.ts';
import { openFund, requireAct } from './fund.loader.ts';
import type { FundTables } from './fund.tables.ts';
import { FUND_SOURCES } from './fund.terms.ts';
import { TEXTS } from './fund.texts.ts';
import { countMoney } from './posting.service.ts';

export const commitFunds = useCase({
  name: 'commitFunds',
  description:
    'Commits money of one source for one year under an agreement in force, up to its amount. Nothing moves yet.',
  input: {
    agreementId: field.id({ description: 'The agreement.' }),
    source: field.enum(FundSourceEnum, FUND_SOURCES, { description: 'Where the money comes from.' }),
    divisionKey: field.divisionKey({ description: 'The receiver: the agreement’s division or one inside it.' }),
    amount: field.fen({ description: 'How much, in fen.' }),
    year: field.year({ description: 'For which year.' }),
    committedOn: field.date({ description: 'The date of the document.' }),
    documentNo: field.text({ max: 60, description: 'The number of the document.' }),
    note: field.text({ max: 500, required: false, description: 'Anything to add.' }),
  },
  async run(uc, input) {
    const agreement = await getAgreement(uc, referenceId('Agreement', input.agreementId, 'agreementId'), 'agreementId');
    await refuseOtherPlace(uc, agreement, input.divisionKey);
    refuseOutOfForce(uc, agreement, 'agreementId');
    const place = {
      home: homeOf(input.divisionKey),
      divisionKey: input.divisionKey,
      providerKey: agreement.provider_key,
    };
    requireAct(uc, 'commit', place);
    refuseOtherSource(agreement, input.source);
    refuseOtherYear(agreement, input.year);
    refuseImpossibleDate(uc, input.committedOn, { field: 'committedOn', startsOn: agreement.starts_on });
    await refuseUnknownDivision(uc, input.divisionKey);
    await takeFromAgreement(uc, agreement, input.amount);
    // An agreement with a prefecture lies in the prefecture's home, and all its counties read what is left of it.
    uc.moves(agreement.home);
    const fund = await openFund(uc, agreement, input.source, input.divisionKey);
    const id = uc.newId();
    await uc
      .tables<FundTables>()
      .insertInto('commitment')
      .values({
        ...placeOf(fund),
        id,
        agreement_id: agreement.id,
        fund_id: fund.id,
        amount_fen: input.amount,
        year: input.year,
        committed_on: input.committedOn,
        document_no: input.documentNo,
        note: input.note ?? '',
        ...entryOf(uc),
      })
      .execute();
    countMoney(uc, fund, { measure: 'funds.committed', day: input.committedOn, amount: input.amount });
    uc.audit('funds.committed', subjectOf('Commitment', id, fund), {
      amountFen: String(input.amount),
      year: input.year,
    });
    return { home: fund.home, id };
  },
});

/** Takes an amount from what an agreement has left, in one statement, so that two commitments never share the rest. */
async function takeFromAgreement(uc: UseCase, agreement: AgreementRow, fen: bigint): Promise<void> {
  const db = uc.tables<FundTables>();
  const { numUpdatedRows } = await db
    .updateTable('agreement')
    .set((row) => ({ committed_fen: row('committed_fen', '+', fen) }))
    .where('id', '=', agreement.id)
    .where('starts_on', '<=', uc.businessDate)
    .where('ends_on', '>', uc.businessDate)
    .where((row) => row(row('amount_fen', '-', row.ref('committed_fen')), '>=', fen))
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const now = await getAgreement(uc, agreement.id, 'agreementId');
  refuseOutOfForce(uc, now, 'agreementId');
  refuse('INVALID', TEXTS.beyondAgreement(now.title, fen, now.amount_fen - now.committed_fen), 'amount');
}

async function refuseUnknownDivision(uc: UseCase, key: string): Promise<void> {
  const db = uc.tables<{ division: { key: string } }>();
  const division = await db.selectFrom('division').select('key').where('key', '=', key).executeTakeFirst();
  if (!division) throw notFound('divisionKey');
}
