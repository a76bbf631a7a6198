import { type Indicator, type IndicatorKind, type Term, term, type Words } from '../indicator.ts';

interface Ratio extends Words {
  key: string;
  definition: Words;
  kind: IndicatorKind;
  numerator: Words & { terms: readonly Term[] };
  denominator: Words & { terms: readonly Term[] };
  distinctByYear?: boolean;
}

function ratio({ key, zh, en, definition, kind, numerator, denominator, distinctByYear = false }: Ratio): Indicator {
  return {
    key,
    zh,
    en,
    definition,
    basis: 'RATIO',
    kind,
    additive: false,
    distinctByYear,
    formula: {
      kind: 'RATIO',
      numerator: numerator.terms,
      denominator: denominator.terms,
      words: {
        numerator: { zh: numerator.zh, en: numerator.en },
        denominator: { zh: denominator.zh, en: denominator.en },
      },
    },
    module: key.startsWith('funds.') ? 'funds' : 'projects',
  };
}

const inPlace = { zh: '期内到位资金', en: 'In place in the period', terms: [term('funds.in-place', 'FLOW')] };
const plannedInvestment = {
  zh: '年度计划投资',
  en: "The year's planned investment",
  terms: [term('projects.planned-investment', 'YEAR_PLAN')],
};

/** Shares: numerator and denominator are kept, so a ratio is never averaged. Four decimals, half up. */
export const ratioIndicators: readonly Indicator[] = [
  ratio({
    key: 'funds.in-place-share',
    zh: '资金到位率',
    en: 'Share in place',
    definition: { zh: '期内到位资金÷计划到位资金。', en: 'In place ÷ expected.' },
    kind: 'FLOW',
    numerator: inPlace,
    denominator: { zh: '计划到位资金', en: 'Expected', terms: [term('funds.expected', 'TARGET')] },
  }),
  ratio({
    key: 'funds.idle-share',
    zh: '资金闲置率',
    en: 'Idle share',
    definition: {
      zh: '期末未支出资金÷（期初未支出＋期内到位）。',
      en: 'Idle ÷ (idle at the period’s start + in place).',
    },
    kind: 'STOCK',
    numerator: { zh: '期末未支出资金', en: 'Idle at the end', terms: [term('funds.idle', 'CLOSING')] },
    denominator: {
      zh: '期初未支出＋期内到位',
      en: 'Idle at the start + in place',
      terms: [term('funds.idle', 'OPENING'), term('funds.in-place', 'FLOW')],
    },
  }),
  ratio({
    key: 'funds.programmed-share',
    zh: '计划投资占比',
    en: 'Programmed share',
    definition: {
      zh: '年度计划投资÷年度计划到位资金；大于 1 即计划投资超过应到资金。',
      en: "The year's planned investment ÷ the year's expected funds; above 1 more is planned than is to come.",
    },
    kind: 'TARGET',
    numerator: plannedInvestment,
    denominator: {
      zh: '年度计划到位资金',
      en: "The year's expected funds",
      terms: [term('funds.expected', 'YEAR_PLAN')],
    },
  }),
  ratio({
    key: 'projects.started-share',
    zh: '项目开工率',
    en: 'Share started',
    definition: { zh: '已开工项目数÷年度计划项目数。', en: 'Projects started ÷ projects planned.' },
    kind: 'FLOW',
    numerator: { zh: '已开工项目', en: 'Projects started', terms: [term('projects.started', 'YEAR_TO_DATE')] },
    denominator: { zh: '年度计划项目', en: 'Projects planned', terms: [term('projects.planned', 'YEAR_PLAN')] },
    distinctByYear: true,
  }),
  ratio({
    key: 'projects.invested-share',
    zh: '投资完成率',
    en: 'Share invested',
    definition: { zh: '期内完成投资÷年度计划投资。', en: "Invested in the period ÷ the year's planned investment." },
    kind: 'FLOW',
    numerator: { zh: '期内完成投资', en: 'Invested in the period', terms: [term('projects.invested', 'FLOW')] },
    denominator: plannedInvestment,
  }),
];
