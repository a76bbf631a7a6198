import { daysBetween } from '../value/dates.ts';

/**
 * One dated step of a row: `planned` and `actual` are ISO dates. `state` says how it stands where a rule of its place
 * tells; without it the dates do. `word` says it otherwise than the state's own word.
 */
export type Milestone = {
  key: string;
  label: string;
  planned?: string | null;
  actual?: string | null;
  state?: MilestoneState;
  word?: string;
};

/** done; late: planned before today and not done; soon: planned within `soonDays`; open: later, or without a date. */
export type MilestoneState = 'done' | 'late' | 'soon' | 'open';

export function milestoneState(
  { planned, actual, state }: Pick<Milestone, 'planned' | 'actual' | 'state'>,
  today: string,
  soonDays = 30,
): MilestoneState {
  if (state !== undefined) return state;
  if (actual) return 'done';
  if (!planned) return 'open';
  const left = daysBetween(today, planned);
  if (left < 0) return 'late';
  return left <= soonDays ? 'soon' : 'open';
}

/** Where a date stands between two others, as 0 to 100 %, kept inside. */
export function positionOf(date: string, from: string, to: string): number {
  const span = daysBetween(from, to);
  if (span <= 0) return 0;
  return Math.max(0, Math.min(100, (daysBetween(from, date) / span) * 100));
}

/** Firsts of the months from `from` to `to` (ISO dates), at most `limit` of them, evenly thinned. */
export function monthTicks(from: string, to: string, limit = 18): string[] {
  const ticks: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const tick = `${year}-${String(month).padStart(2, '0')}-01`;
    if (tick > to) break;
    if (tick >= from) ticks.push(tick);
    month = (month % 12) + 1;
    if (month === 1) year += 1;
  }
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => ticks.length / months <= limit) ?? 120;
  return ticks.filter((tick) => (Number(tick.slice(0, 4)) * 12 + Number(tick.slice(5, 7)) - 1) % step === 0);
}
