import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../schema/context.ts';
import { factReach } from '../../schema/reach.ts';
import { ruleNumberInForce } from '../rules/index.ts';
import { mayRead } from './fund.policy.ts';
import type { AccountKind } from './fund.terms.ts';

/** Wall one for every money fact: whose level reads money sees what lies in its territory or was given by its side. */
export function fundReach(row: { divisionKey: Sql; providerKey: Sql }, context: Context): Sql {
  return mayRead(context.viewer) ? factReach(row, context) : sql`false`;
}

/** What stands in a fund's accounts of a kind, in fen; 0 before the first. */
export function balanceOf(fund: { home: Sql; id: Sql }, kind: AccountKind): Sql {
  return sql`coalesce((SELECT sum(a.balance) FROM account a
    WHERE a.home = ${fund.home} AND a.fund_id = ${fund.id} AND a.kind = ${kind}), 0)`;
}

interface UnderWay {
  transitFen: Sql;
  voucherOn: Sql;
  divisionKey: Sql;
}

/** Days since the voucher's date, while something is under way. */
export function ageDays(row: UnderWay, { viewer }: Context): Sql {
  return sql`CASE WHEN ${row.transitFen} > 0 THEN ${viewer.businessDate}::date - ${row.voucherOn} END`;
}

/** How old money under way is, by the rules of the place it goes to. */
export function transferTimeliness(row: UnderWay, context: Context): Sql {
  const rule = (key: string) => ruleNumberInForce({ key, ...at(row, context) });
  return sql`CASE WHEN ${row.transitFen} = 0 THEN 'DONE'
    WHEN ${ageDays(row, context)} > ${rule('transfer.late-days')} THEN 'LATE'
    WHEN ${ageDays(row, context)} > ${rule('transfer.soon-days')} THEN 'SOON' ELSE 'ON_TIME' END`;
}

interface Due {
  amountFen: Sql;
  sentFen: Sql;
  dueOn: Sql;
  divisionKey: Sql;
}

/** How near an instalment is whose money has not all been sent. */
export function instalmentTimeliness(row: Due, context: Context): Sql {
  const left = sql`${row.dueOn} - ${context.viewer.businessDate}::date`;
  return sql`CASE WHEN ${row.sentFen} >= ${row.amountFen} THEN 'DONE' WHEN ${left} < 0 THEN 'LATE'
    WHEN ${left} <= ${ruleNumberInForce({ key: 'instalment.soon-days', ...at(row, context) })} THEN 'SOON' ELSE 'ON_TIME' END`;
}

const at = (row: { divisionKey: Sql }, { viewer }: Context) => ({
  divisionKey: row.divisionKey,
  businessDate: viewer.businessDate,
});
