import { sql } from '@jiedui/pothos-mikro-orm';
import { transferTimeliness } from '../funds/index.ts';
import { PairingType } from '../pairings/index.ts';
import { ruleNumberInForce } from '../rules/index.ts';
import type { TaskKind } from './task.kind.ts';
import { inTerritory } from './task.reach.ts';

const OVERSEERS = { levels: ['prefecture', 'province'], roles: ['reviewer'] } as const;
const TRANSFER = {
  transitFen: sql.raw('t.transit_fen'),
  voucherOn: sql.raw('t.voucher_on'),
  divisionKey: sql.raw('t.division_key'),
};

/** What those above look after: money that stands still or is lost on the way, works that do not begin, pairings to sign. */
export const oversightKinds: readonly TaskKind[] = [
  {
    kind: 'money-stuck',
    levels: ['county', 'prefecture', 'province'],
    roles: ['reviewer', 'reporter'],
    zh: '资金在途过久',
    en: 'Money too long in transit',
    list: '/transit',
    rows: (
      context,
    ) => sql`SELECT t.transit_fen AS amount, t.voucher_on AS due_on, 'LATE' AS timeliness, NULL::text AS only
      FROM transfer t WHERE t.transit_fen > 0 AND ${transferTimeliness(TRANSFER, context)} = 'LATE' AND ${inTerritory('t', context.viewer)}`,
  },
  {
    kind: 'money-idle',
    ...OVERSEERS,
    zh: '到位资金闲置超期',
    en: 'Money idle too long',
    list: '/comparison',
    // What arrived last is spent last: idle is what exceeds the arrivals of the days the rule allows.
    rows: ({ viewer }) => {
      const rule = {
        key: 'funds.idle-days',
        divisionKey: sql.raw('f.division_key'),
        businessDate: viewer.businessDate,
      };
      return sql`SELECT x.idle AS amount, NULL::date AS due_on, 'LATE' AS timeliness, NULL::text AS only
        FROM fund f
          CROSS JOIN LATERAL (SELECT coalesce(sum(a.balance), 0)::bigint AS unspent FROM account a
            WHERE a.home = f.home AND a.fund_id = f.id AND a.kind IN ('AVAILABLE', 'LINE')) u
          CROSS JOIN LATERAL (SELECT u.unspent - coalesce(sum(r.amount_fen), 0)::bigint AS idle FROM receipt r
            WHERE r.home = f.home AND r.fund_id = f.id AND r.reversed_on IS NULL
              AND r.arrived_on > ${viewer.businessDate}::date - ${ruleNumberInForce(rule)}) x
        WHERE u.unspent > 0 AND x.idle > 0 AND ${inTerritory('f', viewer)}`;
    },
  },
  {
    kind: 'works-not-begun',
    ...OVERSEERS,
    zh: '过了计划日期仍未开工的项目',
    en: 'Projects past their planned start',
    list: '/not-started',
    rows: ({
      viewer,
    }) => sql`SELECT p.planned_fen AS amount, p.planned_start_on AS due_on, 'LATE' AS timeliness, p.number AS only
      FROM project p WHERE p.state IN ('APPROVED', 'TENDERED') AND p.planned_start_on < ${viewer.businessDate}::date
        AND ${inTerritory('p', viewer)}`,
    one: (number) => `/projects/${number}`,
  },
  {
    kind: 'pairings-to-sign',
    levels: ['province'],
    roles: ['reviewer'],
    zh: '拟结对关系待签约',
    en: 'Proposed pairings to sign',
    list: '/pairings?state=PROPOSED',
    one: (id) => `/pairings?open=${PairingType.formatId({ id })}`,
    // Pairings stand in no home.
    rows: ({ viewer }) => sql`SELECT NULL::bigint AS amount, g.starts_on AS due_on,
        CASE WHEN g.starts_on < ${viewer.businessDate}::date THEN 'LATE' ELSE 'ON_TIME' END AS timeliness, g.id::text AS only
      FROM pairing g WHERE g.state = 'PROPOSED' AND g.ends_on > ${viewer.businessDate}::date AND ${inTerritory('g', viewer)}`,
  },
];
