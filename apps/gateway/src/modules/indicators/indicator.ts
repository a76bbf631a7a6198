import type { Measure } from './measure.ts';

/**
 * Which days of a measure a term sums, for a period that starts at S, ends at E and is known up to its as-of A:
 * - `FLOW` S to the earlier of E and A; `TARGET` S to E, so that a running year shows its whole plan;
 * - `YEAR_TO_DATE` 1 January of S's year to the earlier of E and A; `YEAR_PLAN` the same to E;
 * - `CLOSING` everything up to the earlier of E and A; `OPENING` everything before S.
 */
export type Mode = 'FLOW' | 'TARGET' | 'YEAR_TO_DATE' | 'YEAR_PLAN' | 'CLOSING' | 'OPENING';

/** One measure read in one mode, added or taken away. */
export interface Term {
  measure: Measure;
  mode: Mode;
  sign: 1 | -1;
}

export interface Words {
  zh: string;
  en: string;
}

/** A sum of terms; a ratio of two sums; or a column of the programme in force. */
export type Formula =
  | { kind: 'SUM'; terms: readonly Term[] }
  | {
      kind: 'RATIO';
      numerator: readonly Term[];
      denominator: readonly Term[];
      words: { numerator: Words; denominator: Words };
    }
  | { kind: 'PROGRAMME'; column: 'budget_fen' | 'projects' | 'trainees' };

export type BasisKey = 'FEN' | 'PROJECT' | 'PERSON' | 'PERSON_TIME' | 'RATIO';
export type IndicatorKind = 'STOCK' | 'FLOW' | 'TARGET';

/** One entry of the catalogue: what a figure means, counts and is made of. */
export interface Indicator extends Words {
  key: string;
  definition: Words;
  basis: BasisKey;
  kind: IndicatorKind;
  /** Parts of it add up to it, whichever way it is split. Ratios and a programme's own span do not. */
  additive: boolean;
  /** Counts projects of one year's plan: over several plan years the same project would be counted again. */
  distinctByYear: boolean;
  formula: Formula;
  module: 'funds' | 'projects' | 'pairings' | 'forces';
}

export const term = (measure: Measure, mode: Mode, sign: 1 | -1 = 1): Term => ({ measure, mode, sign });

/** Every term of a formula; none for a programme's. */
export function termsOf(formula: Formula): readonly Term[] {
  if (formula.kind === 'SUM') return formula.terms;
  return formula.kind === 'RATIO' ? [...formula.numerator, ...formula.denominator] : [];
}
