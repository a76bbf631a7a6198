import { keyRange, rangeHolds } from '@jiedui/model';
import type { Delta } from '../../../schema/use-case.ts';
import { intervalOf, leafKeyOf, type Mode, type Reading, type Sums } from '../../indicators/index.ts';

export interface Slice {
  divisionKey?: string | null;
  providerKey?: string | null;
  scheme?: string | null;
  source?: string | null;
}

/** Whether a delta belongs to a slice, by the digits of its keys. */
export const belongs = ({ divisionKey, providerKey, scheme, source }: Slice, delta: Delta): boolean =>
  (!divisionKey || rangeHolds(keyRange(divisionKey), leafKeyOf(delta.divisionKey))) &&
  (!providerKey || rangeHolds(keyRange(providerKey), delta.providerKey)) &&
  (!scheme || scheme === delta.scheme) &&
  (!source || source === delta.source);

/** Sums by walking through every delta: slow and plain. */
export const naiveSums =
  (deltas: readonly Delta[], reading: Reading): Sums =>
  (measure: string, mode: Mode) => {
    const { from, to } = intervalOf(mode, reading);
    return deltas
      .filter((delta) => delta.measure === measure && (from === null || delta.day >= from) && delta.day <= to)
      .reduce((sum, { amount }) => sum + amount, 0n);
  };
