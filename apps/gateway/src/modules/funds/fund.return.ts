import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { useCase } from '../../schema/use-case.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { subjectOf } from './fund.entry.ts';
import { getFact, refOf, requireAct } from './fund.loader.ts';
import { post } from './posting.service.ts';

export const returnFunds = useCase({
  name: 'returnFunds',
  description: 'Sends money back to its provider, from what is in place and not allocated.',
  input: {
    fundId: field.id({ description: 'The fund.' }),
    amount: field.fen({ description: 'How much, in fen.' }),
    returnedOn: field.date({ description: 'The day it was sent back.' }),
    voucherNo: field.text({ max: 60, description: 'Number of the voucher.' }),
    reason: field.text({ max: 500, description: 'Why.' }),
  },
  async run(uc, input) {
    const fund = await getFact(uc, 'fund', factKey('Fund', input.fundId, 'fundId'), 'fundId');
    requireAct(uc, 'return', refOf(fund));
    refuseImpossibleDate(uc, input.returnedOn, { field: 'returnedOn', startsOn: fund.starts_on });
    const papers = { voucherNo: input.voucherNo, summary: input.reason };
    const id = await post(uc, { fund, kind: 'RETURNED', fen: input.amount, onDate: input.returnedOn, ...papers });
    uc.audit('funds.returned', subjectOf('Posting', id, fund), {
      amountFen: String(input.amount),
      reason: input.reason,
    });
    return { home: fund.home, id };
  },
});
