import { field } from '../../schema/field.ts';
import { factKey } from '../../schema/ids.ts';
import { refuseStale } from '../../schema/refusal.ts';
import { useCase } from '../../schema/use-case.ts';
import { refuseImpossibleDate } from './fund.dates.ts';
import { subjectOf } from './fund.entry.ts';
import { getFact, refOf, requireAct } from './fund.loader.ts';
import { moveLine, openLine, refuseClosed } from './line.service.ts';
import { post } from './posting.service.ts';

export const allocateFunds = useCase({
  name: 'allocateFunds',
  description: 'Allocates money in place to a project’s funding line of the same source.',
  input: {
    lineId: field.id({ description: 'The funding line of a project.' }),
    version: field.version({ description: 'The line’s version that was read.' }),
    amount: field.fen({ description: 'How much, in fen: at most what is available.' }),
    allocatedOn: field.date({ description: 'The date of the document.' }),
    documentNo: field.text({ max: 60, description: 'Number of the document.' }),
  },
  async run(uc, input) {
    const seen = await getFact(uc, 'project_line', factKey('ProjectLine', input.lineId, 'lineId'), 'lineId');
    requireAct(uc, 'allocate', refOf(seen));
    const open = await openLine(uc, seen);
    const { project, line, fund } = open;
    refuseStale(input.version, line.version);
    refuseClosed(project, 'lineId');
    refuseImpossibleDate(uc, input.allocatedOn, { field: 'allocatedOn', startsOn: fund.starts_on });
    await moveLine(uc, open, { allocated: input.amount, day: input.allocatedOn });
    const papers = { voucherNo: input.documentNo, summary: project.name, lineId: line.id, projectId: project.id };
    const id = await post(uc, { fund, kind: 'ALLOCATED', fen: input.amount, onDate: input.allocatedOn, ...papers });
    uc.audit('funds.allocated', subjectOf('Posting', id, fund), {
      amountFen: String(input.amount),
      project: project.number,
    });
    return { home: fund.home, id };
  },
});
