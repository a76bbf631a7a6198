import { type Indicator, type IndicatorKind, type Term, term, type Words } from '../indicator.ts';

const money = (
  key: string,
  words: Words,
  definition: Words,
  kind: IndicatorKind,
  terms: readonly Term[],
): Indicator => ({
  key: `funds.${key}`,
  ...words,
  definition,
  basis: 'FEN',
  kind,
  additive: true,
  distinctByYear: false,
  formula: { kind: 'SUM', terms },
  module: 'funds',
});

/** Money on its way from promise to spending, in fen. */
export const fundIndicators: readonly Indicator[] = [
  money(
    'committed',
    { zh: '承诺资金', en: 'Committed' },
    {
      zh: '期内承诺的帮扶资金，按承诺日期统计。承诺不等于拨付。',
      en: 'Commitments made in the period, by their date. A commitment moves no money.',
    },
    'FLOW',
    [term('funds.committed', 'FLOW')],
  ),
  money(
    'expected',
    { zh: '计划到位资金', en: 'Expected' },
    {
      zh: '按计划应在期内拨付的各期资金，含期内尚未到期的。',
      en: 'Planned instalments due in the period, those not yet due included.',
    },
    'TARGET',
    [term('funds.expected', 'TARGET')],
  ),
  money(
    'sent',
    { zh: '已拨付资金', en: 'Sent' },
    { zh: '帮扶方期内拨出的资金，按拨款凭证日期统计。', en: 'Sent by providers in the period, by voucher date.' },
    'FLOW',
    [term('funds.sent', 'FLOW')],
  ),
  money(
    'confirmed',
    { zh: '已确认资金', en: 'Confirmed' },
    {
      zh: '受援方对拨付款项确认到账的资金，含匹配的待认领到账。',
      en: 'Transfers confirmed by receivers, matched receipts included.',
    },
    'FLOW',
    [term('funds.confirmed', 'FLOW')],
  ),
  money(
    'recalled',
    { zh: '撤回资金', en: 'Recalled' },
    { zh: '帮扶方在途撤回的资金，按撤回日期统计。', en: 'Taken back by senders while in transit, by date of recall.' },
    'FLOW',
    [term('funds.recalled', 'FLOW')],
  ),
  money(
    'in-transit',
    { zh: '在途资金', en: 'In transit' },
    {
      zh: '截至统计日已拨付、尚未确认也未撤回的资金（拨付－确认－撤回）。',
      en: 'Sent − confirmed − recalled up to the date.',
    },
    'STOCK',
    [term('funds.in-transit', 'CLOSING')],
  ),
  money(
    'in-place',
    { zh: '到位资金', en: 'In place' },
    {
      zh: '期内确认或登记到账的资金，按到账日期统计，不重复计算。',
      en: 'Confirmed or registered as arrived in the period, by date of arrival, counted once.',
    },
    'FLOW',
    [term('funds.in-place', 'FLOW')],
  ),
  money(
    'returned',
    { zh: '退回资金', en: 'Returned' },
    { zh: '到位后退回帮扶方的资金，按退回日期统计。', en: 'Given back to providers after arrival, by date.' },
    'FLOW',
    [term('funds.returned', 'FLOW')],
  ),
  money(
    'allocated',
    { zh: '已安排资金', en: 'Allocated' },
    {
      zh: '期内安排到项目的资金，按安排日期统计；乡镇划转的，项目余款自划转日起计入划入地。',
      en: 'Allocated to project lines in the period, by date; from the day a township moves, what its lines have left counts where it went.',
    },
    'FLOW',
    [term('funds.allocated', 'FLOW')],
  ),
  money(
    'spent',
    { zh: '已支出资金', en: 'Spent' },
    { zh: '期内已支付的资金，按支付日期统计。', en: 'Paid out in the period, by date of payment.' },
    'FLOW',
    [term('funds.spent', 'FLOW')],
  ),
  money(
    'idle',
    { zh: '未支出资金', en: 'Idle' },
    {
      zh: '协议开始以来到位－退回－支出，截至统计日的余额；乡镇划转的，项目余款随之计入划入地。等于结转与结余之和。',
      en: 'In place − returned − spent since the agreement began, up to the date; what a moved township brought along counts where it went. Carried over plus surplus.',
    },
    'STOCK',
    [term('funds.idle', 'CLOSING')],
  ),
  money(
    'carried-over',
    { zh: '结转资金', en: 'Carried over' },
    {
      zh: '未验收项目及尚未安排的未支出资金（未支出－结余）。',
      en: 'Unspent money of unfinished projects and not yet allocated: idle − surplus.',
    },
    'STOCK',
    [term('funds.idle', 'CLOSING'), term('funds.surplus', 'CLOSING', -1)],
  ),
  money(
    'surplus',
    { zh: '结余资金', en: 'Surplus' },
    {
      zh: '已验收或终止项目已安排而未支出的资金。',
      en: 'Allocated and unspent money of accepted or terminated projects.',
    },
    'STOCK',
    [term('funds.surplus', 'CLOSING')],
  ),
];
