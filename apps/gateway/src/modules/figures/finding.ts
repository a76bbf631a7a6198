import { isOneYear, type Measure, type Mode } from '../indicators/index.ts';
import type { Answer, Finding } from './answer.ts';
import type { FiguresPlan } from './figures.statement.ts';

const SOURCE = '平台核算';

/** Arithmetic that does not fit, and figures that cannot be given, each with the reason. */
export function computedFindings(plan: FiguresPlan, answer: Answer): readonly Finding[] {
  const { question } = plan;
  const found = { period: question.period.text, source: SOURCE, foundOn: question.asOf };
  return [overProgrammed(plan, answer), manyYears(plan), belowTownship(plan)].flatMap((finding) =>
    finding ? [{ ...finding, ...found }] : [],
  );
}

type Finds = Pick<Finding, 'keys' | 'zh' | 'en'> | undefined;

/** More is planned than is to come. Published findings say why where it is known. */
function overProgrammed({ question, slots }: FiguresPlan, { totals }: Answer): Finds {
  const sum = (measure: Measure, mode: Mode): bigint => slots.sums(totals, question.reading)(measure, mode);
  const over = sum('projects.planned-investment', 'YEAR_PLAN') - sum('funds.expected', 'YEAR_PLAN');
  if (over <= 0n || sum('funds.expected', 'YEAR_PLAN') === 0n) return undefined;
  return {
    keys: ['projects.planned-investment', 'funds.expected', 'funds.programmed-share'],
    zh: `计划投资比计划到位资金多 ${yuan(over)} 元：请核对是否含其他来源资金。`,
    en: `Planned investment exceeds expected funds by ${yuan(over)} yuan: check whether other sources are inside.`,
  };
}

const yuan = (fen: bigint): string =>
  `${fen / 100n}${fen % 100n === 0n ? '' : `.${(fen % 100n).toString().padStart(2, '0')}`}`;

function manyYears({ question }: FiguresPlan): Finds {
  const counted = question.indicators.filter(({ distinctByYear }) => distinctByYear);
  if (counted.length === 0 || isOneYear(question.reading)) return undefined;
  return {
    keys: counted.map(({ key }) => key),
    zh: '一个项目可列入多个年度计划，跨年相加会重复计数，因此不给出合计：请分年度查询。',
    en: 'A project may stand in the plans of several years and would be counted again: ask for one year at a time.',
  };
}

function belowTownship({ question }: FiguresPlan): Finds {
  const kept = question.indicators.filter(({ formula }) => formula.kind !== 'PROGRAMME');
  if ((question.divisionKey?.length ?? 0) <= 9) return undefined;
  return {
    keys: kept.map(({ key }) => key),
    zh: '资金和项目数据汇总到乡镇，村一级不单独统计：请查询所属乡镇。',
    en: 'Money and projects are summed down to the township, not for a village: ask for its township.',
  };
}
