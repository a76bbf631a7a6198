/** Spent of planned as a fraction of four decimals; undefined where nothing is planned: a share of nothing is none. */
export function shareOf(part: string, whole: string): string | undefined {
  const [a, b] = [BigInt(part), BigInt(whole)];
  if (b <= 0n) return undefined;
  const scaled = ((a < 0n ? 0n : a) * 10_000n + b / 2n) / b;
  return `${scaled / 10_000n}.${String(scaled % 10_000n).padStart(4, '0')}`;
}
