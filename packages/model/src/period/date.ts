/** A calendar date as text, `YYYY-MM-DD`. Texts of this shape sort like the dates they name. */
export type DateText = string;

const MS_PER_DAY = 86_400_000;

const at = (date: DateText): number => Date.parse(`${date}T00:00:00Z`);
const textOf = (ms: number): DateText => new Date(ms).toISOString().slice(0, 10);

/** Whether the text names a day that exists: `2016-02-29` does, `2017-02-29` does not. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(at(text)) && textOf(at(text)) === text;
}

export function addDays(date: DateText, days: number): DateText {
  return textOf(at(date) + days * MS_PER_DAY);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return (at(to) - at(from)) / MS_PER_DAY;
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(date: DateText, months: number): DateText {
  const target = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${pad(Math.floor(target / 12), 4)}-${pad((target % 12) + 1, 2)}-01`;
  const length = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate();
  return `${first.slice(0, 8)}${pad(Math.min(Number(date.slice(8)), length), 2)}`;
}

/** The first day of the date's month. */
export function monthStart(date: DateText): DateText {
  return `${date.slice(0, 8)}01`;
}

/** Monday of an ISO week. Week 1 is the week of 4 January. */
export function isoWeekStart(year: number, week: number): DateText {
  const fourth = `${pad(year, 4)}-01-04`;
  const weekday = (new Date(at(fourth)).getUTCDay() + 6) % 7;
  return addDays(fourth, (week - 1) * 7 - weekday);
}

/** The earlier of two dates. */
export function earlier(one: DateText, other: DateText): DateText {
  return one < other ? one : other;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
