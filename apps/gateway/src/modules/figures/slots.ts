import { addDays, addMonths, type DateText, monthStart } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { type Interval, intervalOf, type Measure, type Mode, type Reading, type Sums } from '../indicators/index.ts';

interface Slot {
  no: number;
  measure: Measure;
  from: DateText | null;
  to: DateText;
  /** Of the period itself; parts are shown of it alone, not of the period before. */
  now: boolean;
}

const BEGINNING = '0001-01-01';

/**
 * The sums one statement is to bring: a measure over some days, each under a number. The statement's text does not
 * depend on which; it reads them from the tables `slot`, `edge` and `span` of its WITH clause.
 */
export class Slots {
  readonly #slots = new Map<string, Slot>();
  /** What was found for a reading: a comparison asks for the same few terms in each of its rows. */
  readonly #found = new Map<Reading, Map<string, number | undefined>>();

  add(measure: Measure, mode: Mode, reading: Reading, now: boolean): void {
    const { from, to } = intervalOf(mode, reading);
    const key = keyOf(measure, { from, to });
    if (from !== null && from > to) return;
    this.#found.clear();
    const slot = this.#slots.get(key);
    if (slot) slot.now ||= now;
    else this.#slots.set(key, { no: this.#slots.size + 1, measure, from, to, now });
  }

  /** How to find a term's sum in amounts by number; what the statement did not bring is zero. */
  sums(amounts: Readonly<Record<string, string>>, reading: Reading): Sums {
    return (measure, mode) => BigInt(amounts[this.find(measure, mode, reading) ?? ''] ?? '0');
  }

  find(measure: Measure, mode: Mode, reading: Reading): number | undefined {
    let found = this.#found.get(reading);
    if (!found) {
      found = new Map();
      this.#found.set(reading, found);
    }
    const term = `${mode} ${measure}`;
    if (!found.has(term)) found.set(term, this.#slots.get(keyOf(measure, intervalOf(mode, reading)))?.no);
    return found.get(term);
  }

  /** `slot`: whole months and exact days of each sum; `span`: the months of each measure; `edge`: days of those months outside. */
  tables(): Sql {
    const slots = [...this.#slots.values()];
    const edges = slots.flatMap(edgesOf);
    return sql`slot AS (
      SELECT * FROM unnest(${slots.map((s) => s.no)}::int[], ${slots.map((s) => s.measure)}::text[],
        ${slots.map((s) => s.from ?? BEGINNING)}::date[], ${slots.map((s) => s.to)}::date[],
        ${slots.map((s) => monthStart(s.from ?? BEGINNING))}::date[], ${slots.map((s) => monthStart(s.to))}::date[],
        ${slots.map((s) => s.now)}::boolean[]) AS s (no, measure, from_day, to_day, from_month, to_month, now)
    ), span AS (
      SELECT measure, min(from_month) AS from_month, max(to_month) AS to_month FROM slot GROUP BY measure
    ), edge AS (
      SELECT * FROM unnest(${edges.map((e) => e.no)}::int[], ${edges.map((e) => e.measure)}::text[],
        ${edges.map((e) => e.from)}::date[], ${edges.map((e) => e.to)}::date[], ${edges.map((e) => e.now)}::boolean[])
        AS e (no, measure, from_day, to_day, now)
    )`;
  }

  /** The earliest day of a month read in part, so from leaves; null where every sum is of whole months. */
  firstEdge(now: boolean): DateText | null {
    const edges = [...this.#slots.values()].filter((slot) => slot.now === now).flatMap(edgesOf);
    return edges.reduce<DateText | null>((first, { from }) => (first === null || from < first ? from : first), null);
  }
}

const keyOf = (measure: Measure, { from, to }: Interval): string => `${measure} ${from ?? ''} ${to}`;

/** Days of the first and the last month that the sum does not hold: taken off again, for they are few where it matters. */
function edgesOf(slot: Slot): { no: number; measure: Measure; from: DateText; to: DateText; now: boolean }[] {
  const { no, measure, now, from, to } = slot;
  const before = from === null ? [] : [{ from: monthStart(from), to: addDays(from, -1) }];
  const after = { from: addDays(to, 1), to: addDays(addMonths(monthStart(to), 1), -1) };
  return [...before, after].filter((edge) => edge.from <= edge.to).map((edge) => ({ no, measure, now, ...edge }));
}
