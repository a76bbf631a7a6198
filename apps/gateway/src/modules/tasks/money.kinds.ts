import { sql } from '@jiedui/pothos-mikro-orm';
import {
  instalmentTimeliness,
  ReceiptType,
  receiptUnmatched,
  TransferType,
  transferTimeliness,
} from '../funds/index.ts';
import { ruleInForce, ruleNumberInForce } from '../rules/index.ts';
import { factId } from './fact-id.ts';
import type { TaskKind } from './task.kind.ts';
import { given, inOwnBooks } from './task.reach.ts';

const TRANSFER = {
  transitFen: sql.raw('t.transit_fen'),
  voucherOn: sql.raw('t.voucher_on'),
  divisionKey: sql.raw('t.division_key'),
};
const RECEIPT = {
  transferId: sql.raw('r.transfer_id'),
  reversedOn: sql.raw('r.reversed_on'),
  amountFen: sql.raw('r.amount_fen'),
  matchedFen: sql.raw('r.matched_fen'),
};
const INSTALMENT = {
  amountFen: sql.raw('i.amount_fen'),
  sentFen: sql.raw('i.sent_fen'),
  dueOn: sql.raw('i.due_on'),
  divisionKey: sql.raw('i.division_key'),
};
const RECEIVING = { levels: ['county', 'prefecture'], roles: ['finance'] } as const;
const GIVING = { levels: ['partner'], roles: ['officer'] } as const;

/** Work with money: arrivals to confirm, receipts to match, lines to watch; instalments to send, transfers to follow. */
export const moneyKinds: readonly TaskKind[] = [
  {
    kind: 'confirm-transfers',
    ...RECEIVING,
    zh: '拨付待确认到账',
    en: 'Transfers to confirm',
    list: '/receipts',
    one: (only) => `/receipts?open=${factId(TransferType, only)}`,
    rows: (context) => {
      const { businessDate } = context.viewer;
      const days = ruleNumberInForce({ key: 'transfer.late-days', divisionKey: TRANSFER.divisionKey, businessDate });
      return sql`SELECT t.transit_fen AS amount, t.voucher_on + ${days} AS due_on, ${transferTimeliness(TRANSFER, context)} AS timeliness,
          t.home || ',' || t.id AS only
        FROM transfer t WHERE t.transit_fen > 0 AND ${inOwnBooks('t', context.viewer)}`;
    },
  },
  {
    kind: 'match-receipts',
    ...RECEIVING,
    zh: '待认领到账',
    en: 'Receipts to match',
    list: '/receipts?view=unmatched',
    one: (only) => `/receipts?view=unmatched&open=${factId(ReceiptType, only)}`,
    rows: ({ viewer }) => {
      const rule = {
        key: 'receipt.match-days',
        divisionKey: sql.raw('r.division_key'),
        businessDate: viewer.businessDate,
      };
      const due = sql`r.arrived_on + ${ruleNumberInForce(rule)}`;
      return sql`SELECT ${receiptUnmatched(RECEIPT)} AS amount, ${due} AS due_on,
          CASE WHEN ${due} < ${viewer.businessDate}::date THEN 'LATE' ELSE 'ON_TIME' END AS timeliness, r.home || ',' || r.id AS only
        FROM receipt r WHERE ${receiptUnmatched(RECEIPT)} > 0 AND ${inOwnBooks('r', viewer)}`;
    },
  },
  {
    kind: 'lines-nearly-spent',
    ...RECEIVING,
    zh: '项目资金即将用完',
    en: 'Funding lines nearly spent',
    list: '/lines?nearly=1',
    rows: ({ viewer }) => {
      const rule = {
        key: 'line.nearly-spent-share',
        divisionKey: sql.raw('l.division_key'),
        businessDate: viewer.businessDate,
      };
      return sql`SELECT l.allocated_fen - l.spent_fen AS amount, NULL::date AS due_on, 'SOON' AS timeliness, l.home || ',' || l.id AS only
        FROM project_line l JOIN project p ON p.home = l.home AND p.id = l.project_id
        WHERE l.spent_fen < l.allocated_fen AND p.state NOT IN ('SETTLED', 'TERMINATED')
          AND l.spent_fen >= l.allocated_fen * (${ruleInForce(rule)} #>> '{}')::numeric AND ${inOwnBooks('l', viewer)}`;
    },
  },
  {
    kind: 'send-instalments',
    ...GIVING,
    zh: '分期资金到期待拨付',
    en: 'Instalments to send',
    list: '/commitments?due=open',
    rows: (
      context,
    ) => sql`SELECT i.amount_fen - i.sent_fen AS amount, i.due_on, d.timeliness, i.home || ',' || i.id AS only
      FROM instalment i CROSS JOIN LATERAL (SELECT ${instalmentTimeliness(INSTALMENT, context)} AS timeliness) d
      WHERE i.sent_fen < i.amount_fen AND d.timeliness IN ('LATE', 'SOON') AND ${given('i', context.viewer)}`,
  },
  {
    kind: 'follow-transfers',
    ...GIVING,
    zh: '拨付在途过久，请与受援县核对',
    en: 'Transfers too long in transit',
    list: '/transfers?way=open',
    one: (only) => `/transfers?open=${factId(TransferType, only)}`,
    rows: (
      context,
    ) => sql`SELECT t.transit_fen AS amount, t.voucher_on AS due_on, 'LATE' AS timeliness, t.home || ',' || t.id AS only
      FROM transfer t WHERE t.transit_fen > 0 AND t.difference_reason IS NULL
        AND ${transferTimeliness(TRANSFER, context)} = 'LATE' AND ${given('t', context.viewer)}`,
  },
  {
    kind: 'settle-differences',
    ...GIVING,
    zh: '到账有差异，待补拨说明或收回',
    en: 'Differences to settle',
    list: '/transfers?way=open',
    one: (only) => `/transfers?open=${factId(TransferType, only)}`,
    rows: (
      context,
    ) => sql`SELECT t.transit_fen AS amount, t.voucher_on AS due_on, ${transferTimeliness(TRANSFER, context)} AS timeliness,
        t.home || ',' || t.id AS only
      FROM transfer t WHERE t.transit_fen > 0 AND t.difference_reason IS NOT NULL AND ${given('t', context.viewer)}`,
  },
];
