import { addDays, addMonths, type DateText, earlier } from './date.ts';
import type { Period } from './parse.ts';

/** The days that count: from `start` to `end`, both included. Empty where `end` lies before `start`. */
export interface Stretch {
  start: DateText;
  end: DateText;
}

/** The days of a period known at `asOf`: a running period ends there, one that has not begun is empty. */
export function stretchAt(period: Period, asOf: DateText): Stretch {
  return { start: period.start, end: earlier(period.end, asOf) };
}

/**
 * The stretch to compare with: the period before, and of a running one just as much of it, so 1 January to 23 April 2017
 * stands beside 1 January to 23 April 2016.
 */
export function previousStretch(period: Period, asOf: DateText): Stretch {
  const { months, days } = period.step;
  const back = (date: DateText): DateText => (months === undefined ? addDays(date, -days) : addMonths(date, -months));
  const start = back(period.start);
  // The day before this one begins: stepping the last day of February back must give the whole of January.
  return { start, end: asOf < period.end ? earlier(back(asOf), addDays(period.start, -1)) : addDays(period.start, -1) };
}
