import type { AccountKind } from './fund.terms.ts';

/** What a posting says happened. A REVERSAL takes another kind back. */
export const POSTING_KINDS = [
  'SENT',
  'CONFIRMED',
  'REGISTERED',
  'MATCHED',
  'RECALLED',
  'RETURNED',
  'ALLOCATED',
  'SPENT',
  'HANDED_OVER',
  'TAKEN_OVER',
  'REVERSAL',
] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];
export type MovementKind = Exclude<PostingKind, 'REVERSAL'>;

/** Measures of the roll-up that money moves. Flows, but for in-transit and idle, whose running sum is a stock. */
export const FUND_MEASURES = [
  'funds.expected',
  'funds.committed',
  'funds.sent',
  'funds.confirmed',
  'funds.recalled',
  'funds.in-transit',
  'funds.in-place',
  'funds.returned',
  'funds.allocated',
  'funds.spent',
  'funds.idle',
  'funds.surplus',
] as const;
export type FundMeasure = (typeof FUND_MEASURES)[number];

interface Movement {
  /** The account that gains. */
  debit: AccountKind;
  /** The account that loses. */
  credit: AccountKind;
  /** What it adds to (1) or takes from (−1) each measure. */
  moves: Partial<Record<FundMeasure, 1 | -1>>;
}

/** The whole ledger in one table: where each kind takes money from, where to, and which figures follow. */
export const MOVEMENTS: Record<MovementKind, Movement> = {
  SENT: { debit: 'TRANSIT', credit: 'OUTSIDE', moves: { 'funds.sent': 1, 'funds.in-transit': 1 } },
  CONFIRMED: {
    debit: 'AVAILABLE',
    credit: 'TRANSIT',
    moves: { 'funds.confirmed': 1, 'funds.in-transit': -1, 'funds.in-place': 1, 'funds.idle': 1 },
  },
  REGISTERED: { debit: 'AVAILABLE', credit: 'OUTSIDE', moves: { 'funds.in-place': 1, 'funds.idle': 1 } },
  // The money is in place since its receipt was registered: matching only ends the transit, or it would count twice.
  MATCHED: { debit: 'OUTSIDE', credit: 'TRANSIT', moves: { 'funds.confirmed': 1, 'funds.in-transit': -1 } },
  RECALLED: { debit: 'OUTSIDE', credit: 'TRANSIT', moves: { 'funds.recalled': 1, 'funds.in-transit': -1 } },
  RETURNED: { debit: 'OUTSIDE', credit: 'AVAILABLE', moves: { 'funds.returned': 1, 'funds.idle': -1 } },
  ALLOCATED: { debit: 'LINE', credit: 'AVAILABLE', moves: { 'funds.allocated': 1 } },
  SPENT: { debit: 'SPENT', credit: 'LINE', moves: { 'funds.spent': 1, 'funds.idle': -1 } },
  // A township that moves takes along what its lines have left. What arrived stays where it arrived; who holds it changes,
  // and with the entry ALLOCATED that follows a taking over, to whose projects it is allocated.
  HANDED_OVER: { debit: 'ELSEWHERE', credit: 'LINE', moves: { 'funds.allocated': -1, 'funds.idle': -1 } },
  TAKEN_OVER: { debit: 'AVAILABLE', credit: 'ELSEWHERE', moves: { 'funds.idle': 1 } },
};

/** Measures of a movement, signed; of its reversal with `sign` −1. */
export function measuresOf(kind: MovementKind, fen: bigint, sign: 1 | -1): [FundMeasure, bigint][] {
  return Object.entries(MOVEMENTS[kind].moves).map(([measure, direction]) => [
    measure as FundMeasure,
    fen * BigInt(direction * sign),
  ]);
}
