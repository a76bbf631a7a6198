/** Yuan, ten thousand yuan (万元), hundred million yuan (亿元). */
export type MoneyUnit = 'YUAN' | 'WAN' | 'YI';

const FEN_PER_UNIT: Record<MoneyUnit, bigint> = { YUAN: 100n, WAN: 1_000_000n, YI: 10_000_000_000n };

/** Whole fen as yuan with grouping and two decimals: `400000000n` is `4,000,000.00`. Exact. */
export function formatYuan(fen: bigint): string {
  return formatScaled(fen, FEN_PER_UNIT.YUAN, 2);
}

/** Whole fen in 万元, rounded half up: `400000000n` is `400.00`. */
export function formatWan(fen: bigint, decimals = 2): string {
  return formatScaled(fen, FEN_PER_UNIT.WAN, decimals);
}

/** Whole fen in 亿元, rounded half up: `12345678900n` is `1.23`. */
export function formatYi(fen: bigint, decimals = 2): string {
  return formatScaled(fen, FEN_PER_UNIT.YI, decimals);
}

/** The unit in which an amount reads best: 亿元 from one 亿, 万元 from one 万, else 元. */
export function moneyUnitFor(fen: bigint): MoneyUnit {
  const size = fen < 0n ? -fen : fen;
  if (size >= FEN_PER_UNIT.YI) return 'YI';
  return size >= FEN_PER_UNIT.WAN ? 'WAN' : 'YUAN';
}

/**
 * `fen` divided by `divisorFen` with a fixed number of decimals, rounded half away from zero, digits grouped by three.
 * @throws {RangeError} for a divisor below one or decimals outside 0 to 12.
 */
export function formatScaled(fen: bigint, divisorFen: bigint, decimals: number): string {
  if (divisorFen < 1n || !Number.isInteger(decimals) || decimals < 0 || decimals > 12) {
    throw new RangeError('formatScaled wants a positive divisor and 0 to 12 decimals');
  }
  const size = fen < 0n ? -fen : fen;
  const factor = 10n ** BigInt(decimals);
  const rounded = (size * factor * 2n + divisorFen) / (divisorFen * 2n);
  const whole = (rounded / factor).toString().replace(/\B(?=(\d{3})+$)/gu, ',');
  const fraction = decimals === 0 ? '' : `.${(rounded % factor).toString().padStart(decimals, '0')}`;
  // A small negative that rounds away must not read "-0.00".
  return `${fen < 0n && rounded > 0n ? '-' : ''}${whole}${fraction}`;
}
