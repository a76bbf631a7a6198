import type { RuleValue } from '../rule.entity.ts';

/** A rule as it is kept. `divisionKey` `''` is the whole nation; without `validTo` it stands. */
export interface RuleRow {
  key: string;
  divisionKey: string;
  validFrom: string;
  validTo?: string;
  value: RuleValue;
  clause: string;
  madeUp: boolean;
}
