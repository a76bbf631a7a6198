import type { Texts } from '../../schema/refusal.ts';

/** What a refusal about a pairing says: the thing, the place, the way out. */
export const TEXTS = {
  who: {
    zh: '结对由省级审核人员办理，城市经办人只办理所辖区县的子结对。',
    en: 'a province’s reviewer does; a city’s officer for its own districts alone.',
  },
  noProvider: (key: string): Texts => ({
    zh: `没有代码为 ${key} 的在用单位：请先由系统管理员登记帮扶单位。`,
    en: `No active organisation has the key ${key}: have the system administrator register it first.`,
  }),
  noDivision: (key: string): Texts => ({
    zh: `没有代码为 ${key} 的现行地区：请从列表中选择。`,
    en: `No present division has the key ${key}: choose from the list.`,
  }),
  itself: {
    zh: '帮扶方与受援方不能同在一处：请核对两方。',
    en: 'Provider and receiver cannot be the same place: check both.',
  },
  backwards: {
    zh: '终止日期须晚于起始日期：请核对日期。',
    en: 'The end must come after the beginning: check the dates.',
  },
  outsideParent: (parentProvider: string, parentDivision: string): Texts => ({
    zh: `子结对须在上级结对 ${parentProvider}—${parentDivision} 的两方和期限之内：请核对。`,
    en: `A sub-pairing stays within both ends and the term of ${parentProvider}–${parentDivision}: check it.`,
  }),
  parentNotSigned: {
    zh: '上级结对尚未签订或已终止：请先签订上级协议。',
    en: 'The pairing above is not signed, or has ended: sign its agreement first.',
  },
  paired: (providerKey: string, divisionKey: string): Texts => ({
    zh: `${providerKey} 与 ${divisionKey} 在这一期限内已有结对：请先终止原结对，或改期限。`,
    en: `${providerKey} and ${divisionKey} are paired already in that time: end that pairing first or change the term.`,
  }),
  ended: (endsOn: string): Texts => ({
    zh: `这一结对已于 ${endsOn} 终止：请另行建立新的结对。`,
    en: `This pairing ended on ${endsOn}: propose a new one.`,
  }),
  outsidePairing: (startsOn: string, endsOn: string): Texts => ({
    zh: `协议期限须在结对期限 ${startsOn} 至 ${endsOn === 'infinity' ? '长期' : endsOn} 之内：请核对日期。`,
    en: `An agreement stays within its pairing, ${startsOn} to ${endsOn === 'infinity' ? 'no end' : endsOn}: check the dates.`,
  }),
  signedLater: (today: string): Texts => ({
    zh: `签订日期不能晚于业务日期 ${today}：请填写实际签订日期。`,
    en: `The signing cannot be after the business date ${today}: give the day it happened.`,
  }),
  endBeforeStart: (startsOn: string): Texts => ({
    zh: `终止日期须晚于起始日期 ${startsOn}：请核对日期。`,
    en: `The end must come after the beginning, ${startsOn}: check the date.`,
  }),
  cannotLengthen: (endsOn: string): Texts => ({
    zh: `这一结对原定于 ${endsOn} 终止，终止日期只能提前：延长请另签协议。`,
    en: `This pairing ends on ${endsOn} anyway and can only end earlier: to go on, sign a new one.`,
  }),
} as const;
