import { type Statement, sql, toStatement } from '@jiedui/pothos-mikro-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { refuse } from '../../schema/refusal.ts';
import { evaluate, type Indicator, isOneYear, termsOf } from '../indicators/index.ts';
import type { Amounts, SplitRow } from './answer.ts';
import { evidenceFor, evidenceOf } from './evidence.ts';
import { Place } from './place.sql.ts';
import type { Question } from './question.ts';
import { type PartSplit, type Shown, shownOf } from './selection.ts';
import { Slots } from './slots.ts';
import { childTable, type Split, splitJson } from './split.sql.ts';

/** One child or provider with its figures in a row. */
export interface ComparisonRow {
  key: string;
  name: string;
  figures: readonly { key: string; value: string | null }[];
  shown: Readonly<Record<string, unknown>>;
}

export interface ComparisonPlan {
  question: Question;
  slots: Slots;
  shown: Shown;
  statement: Statement;
}

/** Children of a division, or of everybody the prefectures; or the providers one level down. By one statement. */
export function planComparison(
  question: Question,
  by: PartSplit,
  context: Context,
  info: GraphQLResolveInfo,
): ComparisonPlan {
  const place = new Place(question, context);
  const slots = new Slots();
  for (const { measure, mode } of question.indicators.flatMap(({ formula }) => termsOf(formula))) {
    slots.add(measure, mode, question.reading, true);
  }
  const shown = shownOf(info, context, 'ComparisonRow');
  const children = by === 'DIVISION' ? sql`, ${childTable(place, question.divisionKey === null)}` : sql``;
  const statement = toStatement(
    sql`WITH ${slots.tables()}${children} SELECT ${splitJson(place, splitOf(by), shown)} AS data`,
  );
  return { question, slots, shown, statement: isKeyed(place, by) ? { ...statement, byHand: false } : statement };
}

/**
 * Whether every row is found by its whole key, child by child and measure by measure: then no value makes another plan
 * better, and the one PostgreSQL keeps saves it a third of the work.
 */
const isKeyed = (place: Place, by: PartSplit): boolean =>
  by === 'DIVISION' && place.isTogether && (place.level === 'PROVINCE' || place.level === 'PREFECTURE');

function splitOf(by: PartSplit): Split {
  if (by === 'DIVISION' || by === 'PROVIDER') return by;
  return refuse(
    'INVALID',
    {
      zh: '并列比较只能按地区或按帮扶方。',
      en: 'Places or providers stand side by side: ask by DIVISION or PROVIDER.',
    },
    'by',
  );
}

/** Who has anything to show, in the order of their keys. */
export function comparisonOf(plan: ComparisonPlan, rows: readonly SplitRow[]): ComparisonRow[] {
  const { question, shown } = plan;
  const figuresIn = readerOf(plan);
  return rows
    .filter(({ key, amounts }) => amounts !== null && key !== question.divisionKey)
    .map(({ amounts, ...row }) => ({
      key: row.key,
      name: row.label,
      figures: figuresIn(amounts ?? {}),
      shown: shown.of(row),
    }))
    .filter(({ figures }) => figures.some(({ value }) => value !== null));
}

/** How to read a figure off the sums of a row. What follows from the question is worked out once, not once a row. */
function readerOf({ question, slots }: ComparisonPlan): (amounts: Amounts) => ComparisonRow['figures'] {
  const { indicators, reading } = question;
  const evidence = new Map<string, Set<number | undefined>>();
  for (const { measure, mode } of indicators.flatMap(({ formula }) => termsOf(formula))) {
    const name = evidenceOf(measure);
    evidence.set(name, (evidence.get(name) ?? new Set()).add(slots.find(measure, mode, reading)));
  }
  const isOpen = (indicator: Indicator): boolean => !indicator.distinctByYear || isOneYear(reading);
  const wanted = indicators.map((indicator) => (isOpen(indicator) ? evidenceFor(indicator) : null));
  return (amounts) => {
    const sums = slots.sums(amounts, reading);
    const there = new Set<string>();
    for (const [name, numbers] of evidence) if (numbers.values().some((no) => (no ?? '') in amounts)) there.add(name);
    return indicators.map(({ key, formula }, i) => ({
      key,
      value: wanted[i]?.every((name) => there.has(name)) ? evaluate(formula, sums).value : null,
    }));
  };
}
