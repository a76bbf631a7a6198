/**
 * Splits `total` by weights into whole units so that the parts sum exactly to it: largest remainders, and no part
 * above its cap. What a full part cannot take goes to the others.
 * @throws {RangeError} where `total` is no multiple of `unit`, or the caps cannot hold it.
 */
export function apportion(total: bigint, weights: readonly number[], unit: bigint, caps?: readonly bigint[]): bigint[] {
  if (total % unit !== 0n) throw new RangeError(`${total} is no multiple of ${unit}`);
  const parts = weights.map(() => 0n);
  const rooms = weights.map((_, i) => (caps ? (caps[i] ?? 0n) / unit : total / unit));
  let open = weights
    .map((weight, i) => ({ i, weight, room: rooms[i] ?? 0n }))
    .filter((p) => p.weight > 0 && p.room > 0n);
  let left = total / unit;

  // Parts that would overflow are filled first; the rest is shared again among those that are left.
  for (let full = open; full.length > 0; ) {
    const sum = open.reduce((s, p) => s + p.weight, 0);
    full = open.filter((p) => share(left, p.weight, sum) >= Number(p.room));
    for (const p of full) {
      parts[p.i] = p.room;
      left -= p.room;
    }
    open = open.filter((p) => !full.includes(p));
  }
  if (left < 0n || (open.length === 0 && left > 0n)) throw new RangeError(`${total} does not fit under the caps`);

  const sum = open.reduce((s, p) => s + p.weight, 0);
  const exact = open.map((p) => ({ ...p, exact: share(left, p.weight, sum) }));
  for (const p of exact) parts[p.i] = BigInt(Math.floor(p.exact));
  let rest = left - exact.reduce((s, p) => s + BigInt(Math.floor(p.exact)), 0n);
  for (const p of exact.sort((a, b) => (b.exact % 1) - (a.exact % 1) || a.i - b.i)) {
    if (rest === 0n) break;
    parts[p.i] = (parts[p.i] ?? 0n) + 1n;
    rest -= 1n;
  }
  return parts.map((part) => part * unit);
}

const share = (left: bigint, weight: number, sum: number): number => (Number(left) * weight) / sum;

/** The sum of whole fen. */
export const sumOf = (parts: readonly bigint[]): bigint => parts.reduce((sum, part) => sum + part, 0n);

/** Whole fen of an amount in yuan. */
export const yuan = (amount: number): bigint => BigInt(Math.round(amount)) * 100n;

/** Whole fen of an amount in 万元, ten thousand yuan. */
export const wan = (amount: number): bigint => yuan(amount * 10_000);
