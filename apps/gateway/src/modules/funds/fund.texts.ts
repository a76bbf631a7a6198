import { formatYuan } from '@jiedui/model';
import type { Texts } from '../../schema/refusal.ts';

const yuan = (fen: bigint): string => formatYuan(fen);

/** What a refusal of the ledger says: the thing, the place, the amounts, the way out. */
export const TEXTS = {
  provider: {
    zh: '由帮扶方经办人在协议期内办理。',
    en: 'an officer of the provider does, under an agreement in force.',
  },
  receiver: {
    zh: '由资金所在地的财务人员办理，拨付方不得经办。',
    en: 'the finance staff of the place that receives does, never the side that sent.',
  },
  ended: (title: string, endsOn: string): Texts => ({
    zh: `协议《${title}》已于 ${endsOn} 终止，不能再办理：请先签订新的协议。`,
    en: `The agreement "${title}" ended on ${endsOn}: sign a new one first.`,
  }),
  notBegun: (title: string, startsOn: string): Texts => ({
    zh: `协议《${title}》自 ${startsOn} 起生效，请在生效后办理。`,
    en: `The agreement "${title}" begins on ${startsOn}: wait until then.`,
  }),
  outsideAgreement: (title: string, divisionKey: string): Texts => ({
    zh: `协议《${title}》的受援地区是 ${divisionKey} 及其下辖：请选择其中的地区。`,
    en: `The agreement "${title}" is for ${divisionKey} and what lies in it: choose a place there.`,
  }),
  beyondAgreement: (title: string, asked: bigint, left: bigint): Texts => ({
    zh: `协议《${title}》还可承诺 ${yuan(left)} 元，本次 ${yuan(asked)} 元超出：请改小金额，或先签订补充协议。`,
    en: `The agreement "${title}" has ${yuan(left)} yuan left to commit, ${yuan(asked)} is more: lower the amount or sign a supplement.`,
  }),
  sourceDoesNotFit: (title: string): Texts => ({
    zh: `协议《${title}》不使用这一资金来源：请选择与协议类型相符的来源。`,
    en: `The agreement "${title}" does not use this source: choose one that fits its scheme.`,
  }),
  yearOutside: (title: string, year: number): Texts => ({
    zh: `${year} 年不在协议《${title}》的期限内：请改年度。`,
    en: `${year} lies outside the term of the agreement "${title}": change the year.`,
  }),
  beyondCommitment: (documentNo: string, asked: bigint, left: bigint): Texts => ({
    zh: `承诺（${documentNo}）还有 ${yuan(left)} 元未分期，本次 ${yuan(asked)} 元超出：请改小金额，或先追加承诺。`,
    en: `The commitment (${documentNo}) has ${yuan(left)} yuan not yet planned, ${yuan(asked)} is more: lower the amount or commit more first.`,
  }),
  beyondInstalment: (dueOn: string, asked: bigint, left: bigint): Texts => ({
    zh: `${dueOn} 到期的这一期还有 ${yuan(left)} 元未拨，本次 ${yuan(asked)} 元超出：请改小金额，或不选分期、按资金来源登记。`,
    en: `The instalment due on ${dueOn} has ${yuan(left)} yuan left to send, ${yuan(asked)} is more: lower the amount, or log it against the fund.`,
  }),
  noHolder: (key: string): Texts => ({
    zh: `协议约定经 ${key} 转拨，但该单位尚未登记：请先由系统管理员登记。`,
    en: `The agreement sends money through ${key}, which is not registered: have the system administrator register it.`,
  }),
  whichFund: {
    zh: '请选择分期计划或资金来源，二者只选其一。',
    en: 'Choose an instalment or a fund, one of the two.',
  },
  beyondTransit: (voucherNo: string, asked: bigint, left: bigint): Texts => ({
    zh: `凭证 ${voucherNo} 在途 ${yuan(left)} 元，本次 ${yuan(asked)} 元超出：请改小金额；多到的部分请登记为待认领到账。`,
    en: `Voucher ${voucherNo} has ${yuan(left)} yuan in transit, ${yuan(asked)} is more: lower the amount, and register what came beyond it as a receipt.`,
  }),
  reasonNeeded: (voucherNo: string, left: bigint): Texts => ({
    zh: `凭证 ${voucherNo} 在途 ${yuan(left)} 元，本次未全部确认：请填写差异说明。`,
    en: `Voucher ${voucherNo} has ${yuan(left)} yuan in transit and less is confirmed: give the reason for the difference.`,
  }),
  beyondReceipt: (asked: bigint, left: bigint): Texts => ({
    zh: `这笔到账还有 ${yuan(left)} 元待认领，本次 ${yuan(asked)} 元超出：请改小金额。`,
    en: `This receipt has ${yuan(left)} yuan unmatched, ${yuan(asked)} is more: lower the amount.`,
  }),
  otherFund: {
    zh: '到账与拨付不属同一协议、来源和地区，不能匹配：请核对后另选。',
    en: 'Receipt and transfer belong to different agreements, sources or places: choose another.',
  },
  announced: {
    zh: '这笔到账已对应一笔拨付，无需匹配：请选择待认领的到账。',
    en: 'This receipt belongs to a transfer already: choose an unmatched one.',
  },
  reversed: {
    zh: '这笔记录已冲销：请选择有效的记录。',
    en: 'This record has been reversed: choose one that stands.',
  },
  beyondAvailable: (asked: bigint, left: bigint): Texts => ({
    zh: `可安排余额 ${yuan(left)} 元，本次 ${yuan(asked)} 元超出：请改小金额，或等资金到位。`,
    en: `${yuan(left)} yuan are available, ${yuan(asked)} is more: lower the amount or wait until money is in place.`,
  }),
  beyondLine: (number: string, asked: bigint, left: bigint): Texts => ({
    zh: `项目 ${number} 此来源已安排未支出 ${yuan(left)} 元，本次 ${yuan(asked)} 元超出：请改小金额，或先安排资金。`,
    en: `Project ${number} has ${yuan(left)} yuan of this source allocated and unspent, ${yuan(asked)} is more: lower the amount or allocate first.`,
  }),
  notApproved: (number: string): Texts => ({
    zh: `项目 ${number} 尚未批复，不能支出：请先批复。`,
    en: `Project ${number} is not approved and cannot spend: have it approved first.`,
  }),
  closed: (number: string): Texts => ({
    zh: `项目 ${number} 已决算或终止，账目不再变动：请选择其他项目。`,
    en: `Project ${number} is settled or terminated and its books are closed: choose another.`,
  }),
  movedOn: (asked: bigint, left: bigint): Texts => ({
    zh: `这笔钱已另作使用，仅余 ${yuan(left)} 元可冲销，需 ${yuan(asked)} 元：请先冲销其后的安排或支出。`,
    en: `The money has moved on: ${yuan(left)} yuan remain and ${yuan(asked)} are needed. Reverse what was done with it first.`,
  }),
  matchedAlready: {
    zh: '这笔到账已匹配拨付：请先冲销匹配。',
    en: 'This receipt is matched to transfers: reverse the matches first.',
  },
  handedOver: {
    zh: '所涉项目已随区划调整划出，项目余款一并划转，原记录不再冲销：请会同划入地以新的凭证更正。',
    en: 'The project left with a moved township and took its money along, so this entry is not reversed: correct it by a new voucher together with the place it moved to.',
  },
  notReversible: {
    zh: '拨付由拨付方收回，冲销记录本身不再冲销：请另行登记。',
    en: 'A sending is recalled by its sender, and a reversal is not reversed: enter it anew.',
  },
  reversedTwice: {
    zh: '这笔记录已经冲销，只能冲销一次。',
    en: 'This entry has been reversed already; once is all.',
  },
  afterToday: (today: string): Texts => ({
    zh: `日期不能晚于业务日期 ${today}：请填写实际发生的日期。`,
    en: `The date cannot be after the business date ${today}: give the day it happened.`,
  }),
  beforeStart: (startsOn: string): Texts => ({
    zh: `日期不能早于 ${startsOn}，协议自该日生效或资金自该日随区划划入：请核对日期或另选协议。`,
    en: `The date cannot be before ${startsOn}, when the agreement begins or the money was taken over: check it or choose another agreement.`,
  }),
  beforeVoucher: (voucherOn: string): Texts => ({
    zh: `日期不能早于拨付凭证日期 ${voucherOn}：请核对日期。`,
    en: `The date cannot be before the voucher's, ${voucherOn}: check it.`,
  }),
  beforeEntry: (onDate: string): Texts => ({
    zh: `冲销日期不能早于原记录日期 ${onDate}：请核对日期。`,
    en: `A reversal cannot be dated before its entry, ${onDate}: check the date.`,
  }),
} as const;
