export const PAIRING_SCHEMES = [
  'EAST_WEST',
  'INTRA_PROVINCE',
  'COUNTERPART_SUPPORT',
  'DESIGNATED',
  'ENTERPRISE_VILLAGE',
] as const;
export type PairingScheme = (typeof PAIRING_SCHEMES)[number];

export const PAIRING_STATES = ['PROPOSED', 'SIGNED', 'ENDED'] as const;
export type PairingState = (typeof PAIRING_STATES)[number];

/** DIRECT: from provider to receiver. THROUGH: handed on by the prefecture above the receiver. */
export const ROUTES = ['DIRECT', 'THROUGH'] as const;
export type Route = (typeof ROUTES)[number];

/** What has no end, as PostgreSQL writes it. */
export const OPEN_END = 'infinity';

/** A time in force: from `startsOn` on, no longer on `endsOn`. Dates `YYYY-MM-DD`, or `infinity`. */
export interface Term {
  startsOn: string;
  endsOn: string;
}

/** Whether a term holds on a date. `infinity` sorts behind every date, as digits come before letters. */
export const inForce = ({ startsOn, endsOn }: Term, date: string): boolean => startsOn <= date && date < endsOn;

/** Whether one term lies wholly inside another. */
export const isWithin = (inner: Term, outer: Term): boolean =>
  outer.startsOn <= inner.startsOn && inner.endsOn <= outer.endsOn;
