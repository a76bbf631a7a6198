import { keyRange } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { termsOf } from '../indicators/index.ts';
import { cursorOf } from './cursor.ts';
import { wantedEvidence } from './evidence.ts';
import { findingsJson } from './finding.sql.ts';
import { Place } from './place.sql.ts';
import { programmeJson } from './programme.sql.ts';
import type { Question } from './question.ts';
import { recordsJson } from './record.sql.ts';
import { asksPrevious, type SelectedParts, type Shown, selectedParts, shownOf } from './selection.ts';
import { Slots } from './slots.ts';
import { childTable, splitJson } from './split.sql.ts';
import { knownHere, sumsHere, TOGETHER } from './sums.sql.ts';

/** One statement for a whole question, and what is needed to read its answer. */
export interface FiguresPlan {
  question: Question;
  slots: Slots;
  parts: readonly SelectedParts[];
  shown: Shown;
  statement: Sql;
}

/** Totals, the period before, every selected split and page of records, findings and names: by one statement. */
export function planFigures(question: Question, context: Context, info: GraphQLResolveInfo): FiguresPlan {
  const place = new Place(question, context);
  const previous = asksPrevious(info, context);
  const slots = slotsOf(question, previous);
  const parts = selectedParts(info, context);
  const shown = shownOf(info, context, 'Figure');
  const columns = [
    sql`(SELECT coalesce(json_object_agg(total.no, total.amount::text), '{}'::json) FROM (${sumsHere(place, TOGETHER)}) AS total) AS totals`,
    sql`${knownHere(place, wantedEvidence(question, previous))} AS known`,
    sql`${asOfJson(question)} AS "asOf"`,
    sql`${programmeJson(place)} AS programmes`,
    sql`${findingsJson(place)} AS findings`,
    sql`(SELECT rule.value #>> '{}' FROM rule WHERE rule.key = 'figures.published' LIMIT 1) AS published`,
    sql`${basesJson} AS bases`,
    sql`${lostRanges(place)} AS lost`,
    ...shown.division(sql`${question.divisionKey}::text`),
    ...shown.provider(sql`${question.providerKey}::text`),
    ...parts.map((selected, index) => sql`${partsJson(place, selected)} AS ${sql.identifier(`parts${index}`)}`),
  ];
  const children = parts.some(({ by }) => by === 'DIVISION') ? sql`, ${childTable(place)}` : sql``;
  const statement = sql`WITH ${slots.tables()}${children} SELECT row_to_json(answer) AS data FROM (SELECT ${sql.join(columns)}) AS answer`;
  return { question, slots, parts, shown, statement };
}

function slotsOf({ indicators, reading, before }: Question, previous: boolean): Slots {
  const slots = new Slots();
  for (const { formula } of indicators) {
    for (const { measure, mode } of termsOf(formula)) {
      slots.add(measure, mode, reading, true);
      if (previous) slots.add(measure, mode, before, false);
    }
  }
  return slots;
}

function partsJson(place: Place, { by, shown, first, after, counted }: SelectedParts): Sql {
  if (by !== 'RECORD') return splitJson(place, by, shown);
  const page = { first, after: after === null ? null : cursorOf(after), counted };
  const lost = sql`(SELECT count(*) > 0 FROM moved_range AS gone WHERE ${leftHere(place)})`;
  const pages = place.question.indicators
    .filter(({ additive }) => additive && place.isKept)
    .flatMap(({ key, formula }) => [sql`${key}::text`, recordsJson(place, termsOf(formula), page, shown, lost)]);
  return sql`json_build_object(${sql.join(pages)})`;
}

/** Ranges that once stood here by their digits and have moved away. */
function leftHere(place: Place): Sql {
  const key = place.question.divisionKey;
  if (key === null || place.ancestor === undefined) return sql`false`;
  const { lo, hi } = keyRange(key);
  return sql`gone.lo > ${lo} AND gone.lo < ${hi} AND gone.${sql.raw(`${place.ancestor}_key`)} <> ${key}`;
}

/** Those of them as `[{ lo, from }]`: what they held before they left counts here as reported, and may be out of reach. */
function lostRanges(place: Place): Sql {
  if (place.question.boundaries === 'TODAY') return sql`'[]'::json`;
  return sql`(SELECT coalesce(json_agg(json_build_object('lo', gone.lo, 'from', gone.valid_from)), '[]'::json)
    FROM moved_range AS gone WHERE ${leftHere(place)})`;
}

/** The end of the as-of day, or the instant up to which the roll-up is complete where that is earlier. */
const asOfJson = ({ asOf }: Question): Sql => sql`(
  SELECT to_char(least(coalesce(max(state.as_of), now()), (${asOf}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' - interval '1 second')
    AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') FROM rollup_state AS state)`;

const basesJson = sql`(SELECT json_object_agg(word.code, json_build_object('zh', word.zh, 'en', word.en)) FROM term AS word
  WHERE word.list = 'Basis' AND word.scope = '' AND word.valid_from <= current_setting('app.business_date')::date
    AND word.valid_to > current_setting('app.business_date')::date)`;
