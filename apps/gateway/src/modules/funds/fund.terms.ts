import type { PairingScheme } from '../pairings/index.ts';

export const FUND_SOURCES = [
  'EAST_WEST',
  'INTRA_PROVINCE',
  'DESIGNATED',
  'ENTERPRISE',
  'FISCAL',
  'POOLED_AGRICULTURAL',
  'DONATION',
  'LOAN',
] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

/** Sources that belong to one scheme of pairing. The others may come beside any. */
const SCHEME_OF_SOURCE: Partial<Record<FundSource, PairingScheme>> = {
  EAST_WEST: 'EAST_WEST',
  INTRA_PROVINCE: 'INTRA_PROVINCE',
  DESIGNATED: 'DESIGNATED',
};

/** Whether money of a source may flow under an agreement of a scheme: 东西部协作 money never under a pairing within a province. */
export function sourceFits(source: FundSource, scheme: PairingScheme): boolean {
  return (SCHEME_OF_SOURCE[source] ?? scheme) === scheme;
}

/**
 * Where money of one fund stands. OUTSIDE is what it came from or went back to; ELSEWHERE what a moved township took along
 * into the fund it has now. These two alone may lie below zero.
 */
export const ACCOUNT_KINDS = ['OUTSIDE', 'TRANSIT', 'AVAILABLE', 'LINE', 'SPENT', 'ELSEWHERE'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
