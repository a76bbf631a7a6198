/** Whole fen, as they travel: a decimal text. */
export type FenText = string;

/** The sum of one amount over rows, in fen. */
export function sumFen<Row>(rows: readonly Row[], fen: (row: Row) => FenText | bigint): bigint {
  return rows.reduce((sum, row) => sum + BigInt(fen(row)), 0n);
}

/** `a − b` in fen, never below zero. */
export function restFen(a: FenText | bigint, b: FenText | bigint): bigint {
  const rest = BigInt(a) - BigInt(b);
  return rest > 0n ? rest : 0n;
}

export function smallerFen(a: FenText | bigint, b: FenText | bigint): bigint {
  return BigInt(a) < BigInt(b) ? BigInt(a) : BigInt(b);
}

/** Spent ÷ allocated of a line as a fraction; undefined where nothing is allocated. Exact to four decimals, for showing and comparing. */
export function spentShare(allocated: FenText, spent: FenText): number | undefined {
  const whole = BigInt(allocated);
  return whole === 0n ? undefined : Number((BigInt(spent) * 10_000n) / whole) / 10_000;
}
