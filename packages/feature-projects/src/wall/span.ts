import { addDays, addMonths, monthStart } from '@jiedui/model';

type Dated = { milestones: readonly { plannedOn: string; actualOn: string | null }[] };

/** How far back and ahead a chart looks at most, in days: beyond that a month is too narrow to read. */
const BACK = 183;
const AHEAD = 366;

/** The span in which all dates of the rows lie, in whole months around today and within its bounds. */
export function spanOf(rows: readonly Dated[], today: string): { from: string; to: string } {
  const days = rows
    .flatMap(({ milestones }) => milestones.map(({ plannedOn, actualOn }) => actualOn ?? plannedOn))
    .sort();
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  const from = monthStart(latest(earliest(first, addDays(today, -31)), addDays(today, -BACK)));
  const to = monthStart(addMonths(earliest(latest(last, addDays(today, 31)), addDays(today, AHEAD)), 1));
  return { from, to };
}

const earliest = (one: string, other: string) => (one < other ? one : other);
const latest = (one: string, other: string) => (one > other ? one : other);
