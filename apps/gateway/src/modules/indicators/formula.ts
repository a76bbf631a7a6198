import type { Formula, Mode, Term } from './indicator.ts';
import type { Measure } from './measure.ts';

/** The sum of a measure over the days of a mode. */
export type Sums = (measure: Measure, mode: Mode) => bigint;

/** A figure's value as decimal text, with both terms of a ratio. */
export interface Value {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
}

export const UNKNOWN: Value = { value: null, numerator: null, denominator: null };

/** A linear combination of terms. */
export function combine(terms: readonly Term[], sums: Sums): bigint {
  return terms.reduce((total, { measure, mode, sign }) => total + BigInt(sign) * sums(measure, mode), 0n);
}

/** What a formula gives for known sums. A ratio without a denominator has no value; a programme's formula has no sums. */
export function evaluate(formula: Formula, sums: Sums): Value {
  if (formula.kind === 'PROGRAMME') return UNKNOWN;
  if (formula.kind === 'SUM') return { ...UNKNOWN, value: combine(formula.terms, sums).toString() };
  const numerator = combine(formula.numerator, sums);
  const denominator = combine(formula.denominator, sums);
  return {
    value: denominator === 0n ? null : shareOf(numerator, denominator),
    numerator: numerator.toString(),
    denominator: denominator.toString(),
  };
}

/**
 * `numerator ÷ denominator` with four decimals, half up, exact at any size: 114 of 388 is `0.2938`.
 * @throws {RangeError} for a denominator of zero.
 */
export function shareOf(numerator: bigint, denominator: bigint): string {
  const [above, below] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  // x rounded half up is floor(x + 1/2); BigInt division truncates, so negatives are stepped down.
  const doubled = 20_000n * above + below;
  const divisor = 2n * below;
  const scaled = doubled / divisor - (doubled < 0n && doubled % divisor !== 0n ? 1n : 0n);
  const size = scaled < 0n ? -scaled : scaled;
  return `${scaled < 0n ? '-' : ''}${size / 10_000n}.${(size % 10_000n).toString().padStart(4, '0')}`;
}
