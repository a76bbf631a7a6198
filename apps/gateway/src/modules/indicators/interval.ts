import { addDays, type DateText, earlier, type Period, previousStretch } from '@jiedui/model';
import type { Mode } from './indicator.ts';

/** First and last day, both included; without a first day everything up to the last. */
export interface Interval {
  from: DateText | null;
  to: DateText;
}

/** A period being read: its first day, its last day, and the last day of it that is known. */
export interface Reading {
  start: DateText;
  end: DateText;
  knownUntil: DateText;
}

export function readingOf(period: Period, asOf: DateText): Reading {
  return { start: period.start, end: period.end, knownUntil: earlier(period.end, asOf) };
}

/** The period before, read up to the day that corresponds to the as-of. */
export function previousReading(period: Period, asOf: DateText): Reading {
  const stretch = previousStretch(period, asOf);
  return { start: stretch.start, end: addDays(period.start, -1), knownUntil: stretch.end };
}

/** The days a mode sums; empty (`from` after `to`) for a period that has not begun. */
export function intervalOf(mode: Mode, { start, end, knownUntil }: Reading): Interval {
  const newYear = `${start.slice(0, 4)}-01-01`;
  switch (mode) {
    case 'FLOW':
      return { from: start, to: knownUntil };
    case 'TARGET':
      return { from: start, to: end };
    case 'YEAR_TO_DATE':
      return { from: newYear, to: knownUntil };
    case 'YEAR_PLAN':
      return { from: newYear, to: end };
    case 'CLOSING':
      return { from: null, to: knownUntil };
    case 'OPENING':
      return { from: null, to: earlier(addDays(start, -1), knownUntil) };
  }
}

/** Whether a period lies within the plan of a single year, so that counting projects in it counts each once. */
export const isOneYear = ({ start, end }: Reading): boolean => start.slice(0, 4) === end.slice(0, 4);
