const KINDS = [
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
export type PostingKind = (typeof KINDS)[number];

/** A kind from the address; anything else asks for all of them. */
export function asPostingKind(text: string | undefined): PostingKind | undefined {
  return KINDS.find((kind) => kind === text);
}

/** What the receiver entered itself and may take back. What was sent or recalled is the provider's own statement. */
const OWN: readonly PostingKind[] = ['CONFIRMED', 'REGISTERED', 'MATCHED', 'RETURNED', 'ALLOCATED', 'SPENT'];

export function isReversible(posting: { kind: PostingKind; reversedBy: object | null }): boolean {
  return OWN.includes(posting.kind) && posting.reversedBy === null;
}
