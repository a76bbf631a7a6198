export type TransferState = 'IN_TRANSIT' | 'PARTLY_CONFIRMED' | 'CONFIRMED' | 'RECALLED';

/** What has become of a sending, from its amounts in fen as JSON gives them. */
export function transferState({
  confirmedFen,
  transitFen,
}: {
  confirmedFen: string;
  transitFen: string;
}): TransferState {
  const someArrived = BigInt(confirmedFen) > 0n;
  if (BigInt(transitFen) > 0n) return someArrived ? 'PARTLY_CONFIRMED' : 'IN_TRANSIT';
  return someArrived ? 'CONFIRMED' : 'RECALLED';
}
