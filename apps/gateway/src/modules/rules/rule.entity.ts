import { defineEntity, p } from '@mikro-orm/core';

/** What an authority requires, from a date to a date, in a division and beneath it; `''` is the whole nation. */
export const RuleEntity = defineEntity({
  name: 'Rule',
  tableName: 'rule',
  properties: {
    key: p.text().primary(),
    divisionKey: p.text().primary(),
    validFrom: p.date().primary(),
    /** The first day on which it no longer holds; infinity while it stands. */
    validTo: p.date(),
    value: p.json<RuleValue>(),
    /** The document and clause it comes from. */
    clause: p.text(),
    madeUp: p.boolean(),
  },
});

/** A number, a word, or a bound with the unit it is stated in. */
export type RuleValue = number | string | RuleBound;

/** A bound as published: `{ op: '>=', value: 30000000, of: 'yuan a year' }`. */
export interface RuleBound {
  op: '>=' | '<=' | '>' | '<';
  value: number | string;
  of: string;
}
