import { addDays, addMonths, type DateText, isDate, isoWeekStart } from './date.ts';

/** What one step back means for a period of this shape: so many months, or so many days. */
export type PeriodStep = { months: number; days?: undefined } | { days: number; months?: undefined };

/** A stretch of days, both ends included, with the text it came from. */
export interface Period {
  text: string;
  start: DateText;
  end: DateText;
  step: PeriodStep;
}

const YEAR = '[12]\\d{3}';

/**
 * Reads `2017`, `2017-04`, `2017Q2`, `2017H1`, `2016W07`, `2016-02-25`, or a span of two years, months or days of the same
 * shape such as `2015-10/2016-03`. Years 1000 to 2999.
 * @throws {RangeError} for any other shape, a day or week that does not exist, or a span that ends before it starts.
 */
export function parsePeriod(text: string): Period {
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) throw unreadable(text);
  return to === undefined ? parseOne(text) : parseSpan(text, from, to);
}

function parseOne(text: string): Period {
  const parts = new RegExp(`^(${YEAR})(?:-(\\d\\d)|([QHW])(\\d{1,2})|-(\\d\\d-\\d\\d))?$`, 'u').exec(text);
  if (parts === null) throw unreadable(text);
  const [, year = '', month, unit, number = '', day] = parts;
  if (day !== undefined) return dayPeriod(text);
  if (unit === 'W') return weekPeriod(text, Number(year), number);
  if (unit !== undefined) {
    const months = unit === 'Q' ? 3 : 6;
    if (!/^[1-4]$/u.test(number) || Number(number) * months > 12) throw unreadable(text);
    return monthsFrom(text, addMonths(`${year}-01-01`, (Number(number) - 1) * months), months);
  }
  const start = `${year}-${month ?? '01'}-01`;
  if (!isDate(start)) throw unreadable(text);
  return monthsFrom(text, start, month === undefined ? 12 : 1);
}

function parseSpan(text: string, from: string, to: string): Period {
  const [first, last] = [parseOne(from), parseOne(to)];
  if (from.length !== to.length || /[QHW]/u.test(text) || first.start > last.start) throw unreadable(text);
  const { start } = first;
  const { end } = last;
  if (first.step.months === undefined)
    return { text, start, end, step: { days: dayNumber(end) - dayNumber(start) + 1 } };
  return { text, start, end, step: { months: monthNumber(end) - monthNumber(start) + 1 } };
}

function dayPeriod(text: string): Period {
  if (!isDate(text)) throw unreadable(text);
  return { text, start: text, end: text, step: { days: 1 } };
}

function weekPeriod(text: string, year: number, number: string): Period {
  const start = isoWeekStart(year, Number(number));
  // Week 53 exists only where it begins before the next year's first week.
  if (!/^\d\d$/u.test(number) || number === '00' || start >= isoWeekStart(year + 1, 1)) throw unreadable(text);
  return { text, start, end: addDays(start, 6), step: { days: 7 } };
}

function monthsFrom(text: string, start: DateText, months: number): Period {
  return { text, start, end: addDays(addMonths(start, months), -1), step: { months } };
}

const monthNumber = (date: DateText): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const dayNumber = (date: DateText): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function unreadable(text: string): RangeError {
  return new RangeError(
    `"${text}" is no period: write 2017, 2017-04, 2017Q2, 2017H1, 2016W07, 2016-02-25, or two years, months or days with a slash`,
  );
}
