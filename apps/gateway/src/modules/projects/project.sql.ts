import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { largestRuleNumber, ruleNumberInForce } from '../rules/index.ts';
import { NEVER_DUE, SOON_RULE, type Timeliness } from './project.terms.ts';

interface Due {
  /** The day something is due, NEVER_DUE for nothing. */
  dueOn: Sql;
  divisionKey: Sql;
}

/** LATE past its day, SOON by the rule of the place, DONE where nothing is due. */
export function timelinessOf({ dueOn, divisionKey }: Due, { viewer }: Context): Sql {
  const today = sql`${viewer.businessDate}::date`;
  // The far future is told apart first: the rule of a place is looked up only for what might be soon.
  return sql`CASE WHEN ${dueOn} = ${NEVER_DUE}::date THEN 'DONE' WHEN ${dueOn} < ${today} THEN 'LATE'
    WHEN ${dueOn} > ${today} + ${largestRuleNumber(SOON_RULE, viewer.businessDate)} THEN 'ON_TIME'
    WHEN ${dueOn} <= ${today} + ${soonDays(divisionKey, viewer.businessDate)} THEN 'SOON' ELSE 'ON_TIME' END`;
}

const soonDays = (divisionKey: Sql, businessDate: string): Sql =>
  ruleNumberInForce({ key: SOON_RULE, divisionKey, businessDate });

/** The same as a condition whose bounds are dates, so that an index on the day serves it. */
export function isTimely(due: Due, wanted: readonly Timeliness[], { viewer }: Context): Sql {
  const { dueOn, divisionKey } = due;
  const today = sql`${viewer.businessDate}::date`;
  const largest = sql`${today} + ${largestRuleNumber(SOON_RULE, viewer.businessDate)}`;
  const soon = sql`${dueOn} <= ${today} + ${soonDays(divisionKey, viewer.businessDate)}`;
  const condition: Record<Timeliness, Sql> = {
    DONE: sql`${dueOn} = ${NEVER_DUE}::date`,
    LATE: sql`${dueOn} < ${today}`,
    SOON: sql`(${dueOn} >= ${today} AND ${dueOn} <= ${largest} AND ${soon})`,
    ON_TIME: sql`(${dueOn} > ${today} AND ${dueOn} < ${NEVER_DUE}::date AND (${dueOn} > ${largest} OR NOT ${soon}))`,
  };
  return sql`(${sql.join(
    wanted.map((one) => condition[one]),
    ' OR ',
  )})`;
}
