import { type Period, parsePeriod } from '@jiedui/model';
import type { Viewer } from '../../schema/viewer.ts';
import { evaluate, type Indicator, isOneYear, type Reading, UNKNOWN, type Value } from '../indicators/index.ts';
import type { Answer, Finding, PartPage, ProgrammeRow, RecordRows, SplitRow } from './answer.ts';
import { evidenceFor } from './evidence.ts';
import type { FiguresPlan } from './figures.statement.ts';
import { computedFindings } from './finding.ts';
import { hiddenRange, refuseHidden } from './hidden-range.ts';
import { pageOfParts, pageOfRecords } from './page.ts';
import { programmePart, ratioParts, splitParts } from './part.ts';
import type { SelectedParts } from './selection.ts';

/** A figure as its fields show it. */
export interface FigureRow extends Value {
  indicator: Indicator;
  basis: { key: string; zh: string; en: string };
  period: string;
  asOf: string;
  madeUp: boolean;
  previous: string | null;
  findings: readonly Finding[];
  /** Division and provider, by the names the answer has for them. */
  shown: Readonly<Record<string, unknown>>;
  parts: Readonly<Record<string, PartPage>>;
}

/** Works out every figure asked for from what the statement brought. @throws {Refusal} FORBIDDEN where leaves are out of reach. */
export function figuresOf(plan: FiguresPlan, answer: Answer, viewer: Viewer): FigureRow[] {
  refuseHidden(plan, answer, viewer);
  const values = new Map(
    plan.question.indicators.map((indicator) => [indicator.key, valueFor(plan, answer, indicator, true)]),
  );
  const computed = computedFindings(plan, answer);
  const comparable = hiddenRange(plan, answer, viewer, false) === undefined;
  const shown = plan.shown.of(answer);
  return plan.question.indicators.map((indicator) => {
    const value = values.get(indicator.key) ?? UNKNOWN;
    const programme = indicator.formula.kind === 'PROGRAMME' ? programmeOf(answer) : undefined;
    return {
      indicator,
      ...value,
      basis: {
        key: indicator.basis,
        ...(answer.bases?.[indicator.basis] ?? { zh: indicator.basis, en: indicator.basis }),
      },
      period: programme ? spanOf(programme) : plan.question.period.text,
      asOf: answer.asOf,
      madeUp: value.value !== null && (programme?.madeUp ?? isMadeUp(plan, answer)),
      previous: comparable ? valueFor(plan, answer, indicator, false).value : null,
      findings: [...answer.findings, ...computed].filter((finding) =>
        concerns(finding, indicator, plan.question.period),
      ),
      shown,
      parts: Object.fromEntries(
        plan.parts.map((selected, index) => [
          selected.responseKey,
          partsOf(plan, answer, indicator, value, selected, index),
        ]),
      ),
    };
  });
}

function valueFor({ question, slots }: FiguresPlan, answer: Answer, indicator: Indicator, now: boolean): Value {
  const { formula } = indicator;
  const reading: Reading = now ? question.reading : question.before;
  if (formula.kind === 'PROGRAMME')
    return now ? { ...UNKNOWN, value: programmeOf(answer)?.[formula.column] ?? null } : UNKNOWN;
  if (indicator.distinctByYear && !isOneYear(reading)) return UNKNOWN;
  const known = evidenceFor(indicator).every((name) => answer.known.includes(now ? name : `${name}-before`));
  return known ? evaluate(formula, slots.sums(answer.totals, reading)) : UNKNOWN;
}

/** Programmes over the same span add up; over different ones no figure has one span to name. */
function programmeOf({ programmes }: Answer): ProgrammeRow | undefined {
  const [first, ...others] = programmes;
  if (!first || others.some(({ from, to }) => from !== first.from || to !== first.to)) return undefined;
  const sum = (column: 'budget_fen' | 'projects' | 'trainees'): string =>
    programmes.reduce((total, row) => total + BigInt(row[column]), 0n).toString();
  return {
    ...first,
    budget_fen: sum('budget_fen'),
    projects: sum('projects'),
    trainees: sum('trainees'),
    madeUp: programmes.some(({ madeUp }) => madeUp),
  };
}

/** A programme's span as a period: whole years by their numbers. */
function spanOf({ from, to }: ProgrammeRow): string {
  const whole = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [first, last] = whole ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  return first === last ? first : `${first}/${last}`;
}

function partsOf(
  plan: FiguresPlan,
  answer: Answer,
  indicator: Indicator,
  value: Value,
  selected: SelectedParts,
  index: number,
): PartPage {
  const { formula, key } = indicator;
  const { question, slots } = plan;
  if (value.value === null && value.numerator === null) return pageOfParts([], { ...selected, after: null });
  if (formula.kind === 'RATIO')
    return pageOfParts(ratioParts(formula, value.numerator ?? '', value.denominator ?? ''), selected);
  if (formula.kind === 'PROGRAMME') {
    const parts = answer.programmes.map((row) => programmePart(row.id, spanOf(row), row[formula.column], row.madeUp));
    return pageOfParts(parts, selected);
  }
  const total = BigInt(value.value ?? '0');
  const brought = answer[`parts${index}`];
  if (selected.by === 'RECORD') {
    const records = (brought as Readonly<Record<string, RecordRows>>)[key];
    return pageOfRecords(total, records ?? { rows: [], total: 0, sum: null }, selected);
  }
  return pageOfParts(
    splitParts({ question, slots, indicator, total }, selected, brought as readonly SplitRow[]),
    selected,
  );
}

/** In the demo everything is made up but what was published: the rule names it, `5101 2017`. Elsewhere there is no such rule. */
function isMadeUp({ question }: FiguresPlan, { published }: Answer): boolean {
  const { providerKey, divisionKey, period } = question;
  return published !== null && (divisionKey !== null || published !== `${providerKey} ${period.text}`);
}

function concerns(finding: Finding, { key }: Indicator, period: Period): boolean {
  if (!finding.keys.includes(key)) return false;
  const other = parsePeriod(finding.period);
  return other.start <= period.end && other.end >= period.start;
}
