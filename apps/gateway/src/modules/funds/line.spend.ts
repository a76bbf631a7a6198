import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuseStale, refuseUnless } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { subjectOf } from './fund.entry.ts';
import { getFact, refOf, requireAct } from './fund.loader.ts';
import { TEXTS } from './fund.texts.ts';
import { moveLine, openLine, refuseClosed } from './line.service.ts';
import { post } from './posting.service.ts';

export const recordSpending = useCase({
  name: 'recordSpending',
  description: 'Books a payment from a project’s funding line, up to what is allocated to it and not spent.',
  input: {
    lineId: field.id({ description: 'The funding line of a project.' }),
    version: field.version({ description: 'The line’s version that was read.' }),
    amount: field.fen({ description: 'How much, in fen.' }),
    paidOn: field.date({ description: 'The day it was paid.' }),
    voucherNo: field.text({ max: 60, description: 'Number of the voucher.' }),
    payee: field.text({ max: 120, description: 'Who was paid.' }),
    summary: field.text({ max: 200, description: 'What for.' }),
  },
  async run(uc, input) {
    const seen = await getFact(uc, 'project_line', factKey('ProjectLine', input.lineId, 'lineId'), 'lineId');
    requireAct(uc, 'spend', refOf(seen));
    const open = await openLine(uc, seen);
    const { project, line, fund } = open;
    refuseStale(input.version, line.version);
    refuseClosed(project, 'lineId');
    refuseUnless(project.state !== 'PIPELINE', 'CONFLICT', TEXTS.notApproved(project.number), 'lineId');
    refuseImpossibleDate(uc, input.paidOn, { field: 'paidOn', startsOn: fund.starts_on });
    const left = line.allocated_fen - line.spent_fen;
    refuseUnless(input.amount <= left, 'INVALID', TEXTS.beyondLine(project.number, input.amount, left), 'amount');
    await moveLine(uc, open, { spent: input.amount, day: input.paidOn });
    const { voucherNo, payee, summary } = input;
    const papers = { voucherNo, payee, summary, lineId: line.id, projectId: project.id };
    const id = await post(uc, { fund, kind: 'SPENT', fen: input.amount, onDate: input.paidOn, ...papers });
    uc.audit('funds.spent', subjectOf('Posting', id, fund), {
      amountFen: String(input.amount),
      project: project.number,
      payee,
    });
    return { home: fund.home, id };
  },
});
