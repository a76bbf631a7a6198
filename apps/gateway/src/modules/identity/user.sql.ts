import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { drivingReach } from '../../schema/reach.ts';

/** `seesUser` of the policy as a condition. */
export const userReach = (row: { id: Sql; divisionKey: Sql }, context: Context): Sql =>
  context.viewer.admin !== ''
    ? sql.raw('true')
    : sql`(${drivingReach({ divisionKey: row.divisionKey }, context)} OR ${row.id} = ${context.viewer.userId}::uuid)`;

/** `seesRoles` of the policy as a condition. */
export const roleReach = (row: { userId: Sql }, { viewer }: Context): Sql =>
  viewer.admin !== '' ? sql.raw('true') : sql`${row.userId} = ${viewer.userId}::uuid`;
