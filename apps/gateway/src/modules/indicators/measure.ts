/**
 * What roll-up leaves hold: additive amounts by day, in fen or in pieces. A writer counts one delta for each fact, with
 * `n` 1 for the fact; a reversal counts a negative amount on its own day. Stocks are kept as changes: their level at a
 * day is the sum of all changes up to it.
 */
export const MEASURES = {
  /** Instalments, on the day they are due. */
  'funds.expected': 'FEN',
  /** Commitments, on their day. */
  'funds.committed': 'FEN',
  /** Transfers, on their voucher's day. */
  'funds.sent': 'FEN',
  /** Confirmations on the day of arrival; matches on the later of arrival and voucher. */
  'funds.confirmed': 'FEN',
  /** What senders took back while it was in transit, on that day. */
  'funds.recalled': 'FEN',
  /** Change of the stock in transit: + sent, − confirmed, − matched, − recalled. */
  'funds.in-transit': 'FEN',
  /** Confirmed or registered, on the day of arrival; a match never counts again. */
  'funds.in-place': 'FEN',
  /** Money given back to the provider after arrival. */
  'funds.returned': 'FEN',
  /** Allocated to project lines; what goes along with a moved township, from the one fund to the other. */
  'funds.allocated': 'FEN',
  /** Paid out. */
  'funds.spent': 'FEN',
  /** Change of what is in place and unspent: + in place, − returned, − spent, and what goes along with a moved township. */
  'funds.idle': 'FEN',
  /** Change of what finished projects leave unspent, on the later of the posting and the acceptance or termination. */
  'funds.surplus': 'FEN',
  /** Projects of a year's plan, on 1 January of that year: one a project and year. */
  'projects.planned': 'PROJECT',
  /** The same rows' planned amounts. */
  'projects.planned-investment': 'FEN',
  /** Of a year's plan those begun, on the later of the start and 1 January; never in a plan year before the start. */
  'projects.started': 'PROJECT',
  /** Of a year's plan those completed, in the same manner. */
  'projects.done': 'PROJECT',
  /** Spending on projects, at the project's site and provider, on the day it is paid. */
  'projects.invested': 'FEN',
  /** Change of the people on post: + 1 on the first day, − 1 on the day they are no longer there. */
  secondments: 'PERSON',
} as const;

export type Measure = keyof typeof MEASURES;

export const isMeasure = (text: string): text is Measure => Object.hasOwn(MEASURES, text);
