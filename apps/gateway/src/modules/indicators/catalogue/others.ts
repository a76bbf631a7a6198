import { type Indicator, term, type Words } from '../indicator.ts';

type Column = 'budget_fen' | 'projects' | 'trainees';

const programme = (
  key: string,
  basis: Indicator['basis'],
  column: Column,
  words: Words,
  counted: Words,
): Indicator => ({
  key: `programme.${key}`,
  ...words,
  definition: {
    zh: `帮扶方现行规划的${counted.zh}，期间为规划起止年度；不按地区拆分。`,
    en: `${counted.en} of the provider's programme in force, over the programme's own span; not split by place.`,
  },
  basis,
  kind: 'TARGET',
  additive: false,
  distinctByYear: false,
  formula: { kind: 'PROGRAMME', column },
  module: 'pairings',
});

/** The provider's programme, and the people it has sent. */
export const otherIndicators: readonly Indicator[] = [
  programme(
    'budget',
    'FEN',
    'budget_fen',
    { zh: '规划资金', en: 'Programme budget' },
    { zh: '资金总额', en: 'Total budget' },
  ),
  programme(
    'projects',
    'PROJECT',
    'projects',
    { zh: '规划项目', en: 'Programme projects' },
    { zh: '项目总数', en: 'Number of projects' },
  ),
  programme(
    'trainees',
    'PERSON_TIME',
    'trainees',
    { zh: '规划培训', en: 'Programme trainees' },
    { zh: '培训总人次', en: 'Attendances at training' },
  ),
  {
    key: 'secondments',
    zh: '选派人员',
    en: 'Secondments',
    definition: { zh: '截至统计日在岗的选派人员数。', en: 'People sent by providers and on post at the date.' },
    basis: 'PERSON',
    kind: 'STOCK',
    additive: true,
    distinctByYear: false,
    formula: { kind: 'SUM', terms: [term('secondments', 'CLOSING')] },
    module: 'forces',
  },
];
