import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../schema/context.ts';
import type { Measure, Mode } from '../indicators/index.ts';
import type { Amounts } from './answer.ts';
import { Place } from './place.sql.ts';
import type { Question } from './question.ts';
import { type Shown, shownOf } from './selection.ts';
import { Slots } from './slots.ts';
import { childTable, providerGroup } from './split.sql.ts';
import { type Grouping, sumsHere, sumsOfChildren } from './sums.sql.ts';

/** The amounts of a link, each a sum over the period but what is in transit at its end. */
export const FLOW_AMOUNTS = {
  expected: ['funds.expected', 'TARGET'],
  committed: ['funds.committed', 'FLOW'],
  sent: ['funds.sent', 'FLOW'],
  inPlace: ['funds.in-place', 'FLOW'],
  inTransit: ['funds.in-transit', 'CLOSING'],
  allocated: ['funds.allocated', 'FLOW'],
  spent: ['funds.spent', 'FLOW'],
} as const satisfies Record<string, readonly [Measure, Mode]>;

export type FlowAmount = keyof typeof FLOW_AMOUNTS;
const AMOUNTS = Object.entries(FLOW_AMOUNTS) as [FlowAmount, readonly [Measure, Mode]][];

/** A provider's money to a receiver under a scheme, in fen. */
export interface FlowLink {
  scheme: string;
  amounts: Readonly<Record<FlowAmount, string>>;
  shown: Readonly<Record<string, unknown>>;
}

export interface FlowPlan {
  question: Question;
  slots: Slots;
  shown: Shown;
  statement: Sql;
}

/** Links between providers one level down and receivers: prefectures of a province or the nation, counties, a county. */
export function planFlows(question: Question, context: Context, info: GraphQLResolveInfo): FlowPlan {
  const place = new Place(question, context);
  const slots = new Slots();
  for (const [, [measure, mode]] of AMOUNTS) slots.add(measure, mode, question.reading, true);
  const shown = shownOf(info, context, 'FlowLink');
  const single = place.level === 'COUNTY' || place.node === null;
  const key: Grouping = (row, child) =>
    sql`${single ? sql`${question.divisionKey}::text` : sql.raw(child)} || '|' || ${sql.raw(`${row}.scheme`)} || '|' || ${sql.raw(`${row}.provider_key`)}`;
  const sums = single ? sumsHere(place, key, true) : sumsOfChildren(place, key);
  const part = (n: number) => sql.raw(`split_part(summed.key, '|', ${n})`);
  const columns = [...shown.division(sql.raw('link.division_key')), ...shown.provider(sql.raw('link.provider_key'))];
  const statement = sql`WITH ${slots.tables()}${single ? sql`` : sql`, ${childTable(place, question.divisionKey === null)}`}
    SELECT coalesce(json_agg(row_to_json(shown)), '[]'::json) AS data FROM (
      SELECT link.scheme, link.amounts${sql.join(
        columns.map((column) => sql`, ${column}`),
        '',
      )}
      FROM (
        SELECT given.division_key, given.scheme, given.provider_key, json_object_agg(given.no, given.amount::text) AS amounts
        FROM (
          SELECT ${part(1)} AS division_key, ${part(2)} AS scheme, ${known(providerGroup(part(3), question.providerKey), part(3))} AS provider_key,
            summed.no, sum(summed.amount) AS amount
          FROM (${sums}) AS summed GROUP BY 1, 2, 3, 4
        ) AS given GROUP BY 1, 2, 3
      ) AS link ORDER BY link.provider_key, link.division_key, link.scheme
    ) AS shown`;
  return { question, slots, shown, statement };
}

/** A city that is no organisation here cannot be shown: its district then stands by itself. */
const known = (group: Sql, key: Sql): Sql =>
  sql`coalesce((SELECT organisation.key FROM organisation WHERE organisation.key = ${group}), ${key})`;

type LinkRow = Readonly<Record<string, unknown>> & { scheme: string; amounts: Amounts };

/** Links that carry anything. */
export function flowsOf({ question, slots, shown }: FlowPlan, rows: readonly LinkRow[]): FlowLink[] {
  return rows
    .map((row) => {
      const sums = slots.sums(row.amounts, question.reading);
      const amounts = Object.fromEntries(
        AMOUNTS.map(([name, [measure, mode]]) => [name, sums(measure, mode).toString()]),
      );
      return { scheme: row.scheme, amounts: amounts as FlowLink['amounts'], shown: shown.of(row) };
    })
    .filter(({ amounts }) => Object.values(amounts).some((amount) => amount !== '0'));
}
