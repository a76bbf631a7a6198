/** A calendar date `YYYY-MM-DD`. Such texts sort in the order of time. */
export type Day = string;

/** Public holidays in the story's time on which no office books anything, first and last day. */
const HOLIDAYS: readonly (readonly [Day, Day])[] = [
  ['2016-06-09', '2016-06-11'],
  ['2016-09-15', '2016-09-17'],
  ['2016-10-01', '2016-10-07'],
  ['2016-12-31', '2017-01-02'],
  ['2017-01-27', '2017-02-02'],
  ['2017-04-02', '2017-04-04'],
];

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.some(([first, last]) => day >= first && day <= last);
}

/** The day itself, or the next one on which offices work. */
export function workday(day: Day): Day {
  let next = day;
  while (!isWorkday(next)) next = addDays(next, 1);
  return next;
}

/** The workday `days` calendar days later or the one after it. */
export const workdayAfter = (day: Day, days: number): Day => workday(addDays(day, days));

/** The last workday up to a day. */
export function workdayUpTo(day: Day): Day {
  let last = day;
  while (!isWorkday(last)) last = addDays(last, -1);
  return last;
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
