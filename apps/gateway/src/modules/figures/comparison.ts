import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
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
  statement: Sql;
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
  const statement = sql`WITH ${slots.tables()}${children} SELECT ${splitJson(place, splitOf(by), shown)} AS data`;
  return { question, slots, shown, statement };
}

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
export function comparisonOf({ question, slots, shown }: ComparisonPlan, rows: readonly SplitRow[]): ComparisonRow[] {
  return rows
    .filter(({ key, amounts }) => amounts !== null && key !== question.divisionKey)
    .map(({ amounts, ...row }) => ({
      key: row.key,
      name: row.label,
      figures: question.indicators.map((indicator) => ({
        key: indicator.key,
        value: valueFor(question, slots, indicator, amounts ?? {}),
      })),
      shown: shown.of(row),
    }))
    .filter(({ figures }) => figures.some(({ value }) => value !== null));
}

function valueFor(question: Question, slots: Slots, indicator: Indicator, amounts: Amounts): string | null {
  const { formula, distinctByYear } = indicator;
  if (distinctByYear && !isOneYear(question.reading)) return null;
  const there = new Set(
    question.indicators
      .flatMap(({ formula: asked }) => termsOf(asked))
      .filter(({ measure, mode }) => (slots.find(measure, mode, question.reading) ?? '') in amounts)
      .map(({ measure }) => evidenceOf(measure)),
  );
  if (!evidenceFor(indicator).every((name) => there.has(name))) return null;
  return evaluate(formula, slots.sums(amounts, question.reading)).value;
}
