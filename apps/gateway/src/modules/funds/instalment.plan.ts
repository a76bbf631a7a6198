import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { getAgreement } from '../pairings/index.ts';
import { refuseOutOfForce } from './agreement.bounds.ts';
import { entryOf, placeOf, subjectOf } from './fund.entry.ts';
import { getFact, lockFact, refOf, requireAct } from './fund.loader.ts';
import type { FundTables } from './fund.tables.ts';
import { TEXTS } from './fund.texts.ts';
import { countMoney } from './posting.service.ts';

export const planInstalment = useCase({
  name: 'planInstalment',
  description: 'Plans when a part of a commitment will be sent. Instalments never add up to more than the commitment.',
  input: {
    commitmentId: field.id({ description: 'The commitment.' }),
    amount: field.fen({ description: 'How much, in fen.' }),
    dueOn: field.date({ description: 'When it is to be sent.' }),
  },
  async run(uc, input) {
    const key = factKey('Commitment', input.commitmentId, 'commitmentId');
    const seen = await getFact(uc, 'commitment', key, 'commitmentId');
    const agreement = await getAgreement(uc, seen.agreement_id, 'commitmentId');
    refuseOutOfForce(uc, agreement, 'commitmentId');
    requireAct(uc, 'plan', refOf(seen));
    refuseUnless(input.dueOn >= agreement.starts_on, 'INVALID', TEXTS.beforeStart(agreement.starts_on), 'dueOn');
    // Held while the others are summed: two instalments planned at once would both find the same rest.
    const commitment = await lockFact(uc, 'commitment', key);
    const db = uc.tables<FundTables>();
    const planned = await db
      .selectFrom('instalment')
      .select((row) => row.fn.sum<string>('amount_fen').as('fen'))
      .where('home', '=', key.home)
      .where('commitment_id', '=', key.id)
      .executeTakeFirst();
    const left = commitment.amount_fen - BigInt(planned?.fen ?? 0);
    refuseUnless(
      input.amount <= left,
      'INVALID',
      TEXTS.beyondCommitment(commitment.document_no, input.amount, left),
      'amount',
    );
    const fund = await getFact(uc, 'fund', { home: key.home, id: commitment.fund_id }, 'commitmentId');
    const id = uc.newId();
    await db
      .insertInto('instalment')
      .values({
        ...placeOf(fund),
        id,
        commitment_id: key.id,
        fund_id: fund.id,
        amount_fen: input.amount,
        due_on: input.dueOn,
        ...entryOf(uc),
      })
      .execute();
    countMoney(uc, fund, { measure: 'funds.expected', day: input.dueOn, amount: input.amount });
    uc.audit('instalment.planned', subjectOf('Instalment', id, fund), {
      amountFen: String(input.amount),
      dueOn: input.dueOn,
    });
    return { home: fund.home, id };
  },
});
