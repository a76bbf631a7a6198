import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { type Interval, intervalOf, type Measure, type Reading, type Term } from '../indicators/index.ts';
import type { Place } from './place.sql.ts';
import { postingsOf, spendingOnProjects, surplusPostings, transfersUnderWay } from './record.money.ts';
import { commitments, instalments, projectYears, secondments } from './record.plans.ts';
import type { Embedded } from './split.sql.ts';

/**
 * Rows behind one measure over some days, which add up to it: `home, id, type, value, on_date, label, voucher_no, person,
 * made_up, division_key, provider_key, source`. Values are fen or pieces, signed.
 */
export type Records = (place: Place, days: Interval) => Sql;

const RECORDS: Record<Measure, Records> = {
  'funds.expected': instalments,
  'funds.committed': commitments,
  'funds.sent': postingsOf('funds.sent'),
  'funds.confirmed': postingsOf('funds.confirmed'),
  'funds.recalled': postingsOf('funds.recalled'),
  'funds.in-transit': transfersUnderWay,
  'funds.in-place': postingsOf('funds.in-place'),
  'funds.returned': postingsOf('funds.returned'),
  'funds.allocated': postingsOf('funds.allocated'),
  'funds.spent': postingsOf('funds.spent'),
  'funds.idle': postingsOf('funds.idle'),
  'funds.surplus': surplusPostings,
  'projects.planned': projectYears('planned'),
  'projects.planned-investment': projectYears('planned-investment'),
  'projects.started': projectYears('started'),
  'projects.done': projectYears('done'),
  'projects.invested': spendingOnProjects,
  secondments,
};

const DESCRIBED = 'home, id, type, label, voucher_no, person, made_up, division_key, provider_key, source';

/** Records of a sum of terms. Where one record counts for and against, what is left of it is shown, or nothing. */
function recordsOf(place: Place, terms: readonly Term[], reading: Reading): Sql {
  const each = terms.map(({ measure, mode, sign }) => ({
    sign,
    rows: RECORDS[measure](place, intervalOf(mode, reading)),
  }));
  const [only] = each;
  if (each.length === 1 && only?.sign === 1) return only.rows;
  const signed = each.map(
    ({ sign, rows }) =>
      sql`SELECT ${sql.raw(DESCRIBED)}, on_date, value * ${sign}::int AS value FROM (${rows}) AS term`,
  );
  return sql`SELECT ${sql.raw(DESCRIBED)}, min(on_date) AS on_date, sum(value) AS value
    FROM (${sql.join(signed, ' UNION ALL ')}) AS counted GROUP BY ${sql.raw(DESCRIBED)} HAVING sum(value) <> 0`;
}

export interface RecordPage {
  first: number;
  after: { onDate: string; id: string } | null;
  /** Whether the number of all records is asked for. */
  counted: boolean;
}

/**
 * A page of records, latest first, as JSON `{ rows, total, sum }`. `sum` is of all records, told only where part of them
 * lies in a range that has left the place, so that what cannot be shown can still be named.
 */
export function recordsJson(
  place: Place,
  terms: readonly Term[],
  page: RecordPage,
  embedded: Embedded,
  lost: Sql,
): Sql {
  const rows = recordsOf(place, terms, place.question.reading);
  const key = (name: string): Sql => sql.raw(`record.${name}`);
  const shown = [...embedded.division(key('division_key')), ...embedded.provider(key('provider_key'))];
  const after = page.after
    ? sql`WHERE (all_records.on_date, all_records.id) < (${page.after.onDate}::date, ${page.after.id}::uuid)`
    : sql``;
  const limited = sql`SELECT * FROM all_records ${after} ORDER BY all_records.on_date DESC, all_records.id DESC LIMIT ${page.first + 1}`;
  const listed = sql`SELECT record.home, record.id, record.type, record.value::text, record.on_date, record.label, record.voucher_no,
      record.person, record.made_up, record.source${sql.join(
        shown.map((column) => sql`, ${column}`),
        '',
      )}
    FROM (${limited}) AS record ORDER BY record.on_date DESC, record.id DESC`;
  const total = page.counted ? sql`(SELECT count(*)::int FROM all_records)` : sql`NULL::int`;
  return sql`(WITH all_records AS (${rows}) SELECT json_build_object(
    'rows', (SELECT coalesce(json_agg(row_to_json(listed)), '[]'::json) FROM (${listed}) AS listed),
    'total', ${total},
    'sum', CASE WHEN ${lost} THEN (SELECT coalesce(sum(all_records.value), 0)::text FROM all_records) END))`;
}
