import { type Indicator, type Term, term, type Words } from '../indicator.ts';

const PLANNED = term('projects.planned', 'YEAR_PLAN');
const STARTED = term('projects.started', 'YEAR_TO_DATE');

const count = (
  key: string,
  words: Words,
  definition: Words,
  kind: Indicator['kind'],
  terms: readonly Term[],
): Indicator => ({
  key: `projects.${key}`,
  ...words,
  definition,
  basis: 'PROJECT',
  kind,
  additive: true,
  distinctByYear: true,
  formula: { kind: 'SUM', terms },
  module: 'projects',
});

const money = (
  key: string,
  words: Words,
  definition: Words,
  kind: Indicator['kind'],
  terms: readonly Term[],
): Indicator => ({
  ...count(key, words, definition, kind, terms),
  basis: 'FEN',
  distinctByYear: false,
});

/** Projects of a year's plan and what is spent on them. */
export const projectIndicators: readonly Indicator[] = [
  count(
    'planned',
    { zh: '计划项目', en: 'Projects planned' },
    { zh: '列入当年计划的项目数。', en: "Projects in the year's plan." },
    'TARGET',
    [PLANNED],
  ),
  count(
    'started',
    { zh: '已开工项目', en: 'Projects started' },
    { zh: '当年计划中截至统计日已开工的项目数。', en: "Of the year's plan those with a start date up to the as-of." },
    'FLOW',
    [STARTED],
  ),
  count(
    'not-started',
    { zh: '未开工项目', en: 'Projects not started' },
    {
      zh: '当年计划中截至统计日尚未开工的项目数（计划－已开工）。',
      en: "Of the year's plan those not started up to the as-of.",
    },
    'STOCK',
    [PLANNED, { ...STARTED, sign: -1 }],
  ),
  count(
    'done',
    { zh: '已完工项目', en: 'Projects done' },
    { zh: '当年计划中截至统计日已完工的项目数。', en: "Of the year's plan those completed up to the as-of." },
    'FLOW',
    [term('projects.done', 'YEAR_TO_DATE')],
  ),
  money(
    'planned-investment',
    { zh: '计划投资', en: 'Planned investment' },
    { zh: '当年计划项目的年度计划投资合计。', en: "The year's planned amounts of the projects in its plan." },
    'TARGET',
    [term('projects.planned-investment', 'YEAR_PLAN')],
  ),
  money(
    'invested',
    { zh: '完成投资', en: 'Invested' },
    { zh: '期内在项目上支付的资金，按支付日期统计。', en: 'Spent on projects in the period, by date of payment.' },
    'FLOW',
    [term('projects.invested', 'FLOW')],
  ),
];
