import { isDivisionKey, isOrganisationKey, keyRange } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from './context.ts';
import { FAULTS } from './field.ts';
import { drivingReach } from './reach.ts';
import { refuseUnless } from './refusal.ts';

interface Ends {
  divisionKey: Sql;
  providerKey: Sql;
}

interface Asked {
  divisionKey?: string | null | undefined;
  providerKey?: string | null | undefined;
}

const within = (column: Sql, key: string): Sql => {
  const { lo, hi } = keyRange(key);
  return sql`(${column} >= ${lo} AND ${column} < ${hi})`;
};

const absent = (key: string | null | undefined): key is null | undefined => key === null || key === undefined;

/** Rows at or under a division; of the viewer's own, its territory of today, moved subtrees included. */
function inDivision(row: Ends, key: string, { viewer }: Context): Sql {
  if (key !== viewer.divisionKey || viewer.territory.length === 0) return within(row.divisionKey, key);
  const ranges = viewer.territory.map(
    ({ lo, hi }) => sql`(${row.divisionKey} >= ${lo} AND ${row.divisionKey} < ${hi})`,
  );
  return sql`(${sql.join(ranges, ' OR ')})`;
}

/**
 * The receiver and the giver a list is asked for, each with what lies beneath. Where neither is named the viewer's whole
 * reach drives the list.
 * @throws {Refusal} INVALID naming the argument for what is no key: an empty list would say that there is nothing.
 */
export function placeFilter(row: Ends, { divisionKey, providerKey }: Asked, context: Context): Sql {
  refuseUnless(absent(divisionKey) || isDivisionKey(divisionKey), 'INVALID', FAULTS.key, 'divisionKey');
  refuseUnless(absent(providerKey) || isOrganisationKey(providerKey), 'INVALID', FAULTS.key, 'providerKey');
  if (!divisionKey && !providerKey) return drivingReach(row, context);
  return sql.all(
    divisionKey ? inDivision(row, divisionKey, context) : undefined,
    providerKey ? within(row.providerKey, providerKey) : undefined,
  );
}
