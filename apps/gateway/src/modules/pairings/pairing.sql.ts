import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { factReach } from '../../schema/reach.ts';

/** Wall one for pairings and agreements: either end is the viewer's, or the receiver is a division above the viewer's. */
export function pairingReach(row: { divisionKey: Sql; providerKey: Sql }, context: Context): Sql {
  const { viewer } = context;
  const mine = factReach(row, context);
  return viewer.territory.length === 0
    ? mine
    : sql`(${mine} OR starts_with(${viewer.divisionKey}, ${row.divisionKey}))`;
}

/** A pairing's state: a signed one ends by the calendar, without anybody's doing. */
export function stateOn(row: { state: Sql; endsOn: Sql }, { viewer }: Context): Sql {
  return sql`CASE WHEN ${row.endsOn} <= ${viewer.businessDate}::date THEN 'ENDED' ELSE ${row.state} END`;
}

/** Whether an agreement is in force on the business date. */
export function inForceOn(row: { startsOn: Sql; endsOn: Sql }, { viewer }: Context): Sql {
  return sql`(${row.startsOn} <= ${viewer.businessDate}::date AND ${row.endsOn} > ${viewer.businessDate}::date)`;
}
