import { fundIndicators } from './catalogue/funds.ts';
import { otherIndicators } from './catalogue/others.ts';
import { projectIndicators } from './catalogue/projects.ts';
import { ratioIndicators } from './catalogue/ratios.ts';
import type { Indicator } from './indicator.ts';

/** Every figure the platform knows, in the order in which screens show them. */
export const CATALOGUE: readonly Indicator[] = [
  ...otherIndicators.filter((indicator) => indicator.module === 'pairings'),
  ...fundIndicators,
  ...projectIndicators,
  ...ratioIndicators,
  ...otherIndicators.filter((indicator) => indicator.module !== 'pairings'),
];

const BY_KEY = new Map(CATALOGUE.map((indicator) => [indicator.key, indicator]));

/** The catalogue's entry for a figure's key; undefined for a key it does not hold. */
export const findIndicator = (key: string): Indicator | undefined => BY_KEY.get(key);
