import type { Texts } from '../../schema/refusal.ts';

/** What a refusal about a project says: the thing, the place, the way out. */
export const TEXTS = {
  who: {
    zh: '由受援县的项目管理岗位办理；帮扶方实施的项目，开工、节点由帮扶方登记。',
    en: 'the project staff of the receiving county do; where the provider builds, it records the start and the milestones.',
  },
  approver: { zh: '由上一级（市州）审核岗位批复。', en: 'a reviewer of the prefecture above approves.' },
  notInForce: (title: string): Texts => ({
    zh: `协议《${title}》今天不在有效期内，不能新立项目：请选择有效的协议。`,
    en: `The agreement "${title}" is not in force today: choose one that is.`,
  }),
  siteOutside: (title: string, divisionKey: string): Texts => ({
    zh: `协议《${title}》的受援地区是 ${divisionKey} 及其下辖：请选择其中的地点。`,
    en: `The agreement "${title}" is for ${divisionKey} and what lies in it: choose a site there.`,
  }),
  siteTooWide: {
    zh: '项目地点须落到县、乡镇或村：请选择更具体的地点。',
    en: 'The site must be a county, a township or a village: choose a narrower place.',
  },
  sourceDoesNotFit: (title: string): Texts => ({
    zh: `协议《${title}》不使用这一资金来源：请选择与协议类型相符的来源。`,
    en: `The agreement "${title}" does not use this source: choose one that fits its scheme.`,
  }),
  sourceTwice: {
    zh: '同一资金来源只能填一行：请合并金额。',
    en: 'A source stands in one row only: add the amounts up.',
  },
  unknownCategory: {
    zh: '没有这一项目类别：请从列表中选择。',
    en: 'There is no such category: choose one from the list.',
  },
  startAfterDeadline: (deadline: string): Texts => ({
    zh: `计划开工日期不能晚于完工期限 ${deadline}：请调整其中一个日期。`,
    en: `The planned start cannot be after the deadline ${deadline}: change one of them.`,
  }),
  deadlineTooEarly: (bound: string): Texts => ({
    zh: `完工期限不能早于 ${bound}（开工日期）：请改为之后的日期。`,
    en: `The deadline cannot be before ${bound}, the start of works: choose a later day.`,
  }),
  yearPast: (year: number): Texts => ({
    zh: `完工期限在 ${year} 年之前：请核对计划年度和期限。`,
    en: `The deadline lies before ${year}: check the plan year and the deadline.`,
  }),
  inFuture: (today: string): Texts => ({
    zh: `实际日期不能晚于今天（${today}）：请填写已经发生的日期。`,
    en: `An actual date cannot be after today (${today}): give one that has happened.`,
  }),
  beforeApproval: (approvedOn: string): Texts => ({
    zh: `日期不能早于批复日期 ${approvedOn}：请核对。`,
    en: `The date cannot be before the approval on ${approvedOn}: check it.`,
  }),
  beforeLast: (day: string): Texts => ({
    zh: `日期不能早于上一步的日期 ${day}：请核对。`,
    en: `The date cannot be before the previous step’s, ${day}: check it.`,
  }),
  outOfOrder: (label: Texts, day: string): Texts => ({
    zh: `日期与“${label.zh}”（${day}）的先后不符：请核对这两个节点的日期。`,
    en: `The date does not fit the order with "${label.en}" (${day}): check both milestones.`,
  }),
  wrongState: (number: string, state: Texts, way: Texts): Texts => ({
    zh: `项目 ${number} 现为“${state.zh}”，不能这样办理：${way.zh}`,
    en: `Project ${number} is "${state.en}" and cannot take this step: ${way.en}`,
  }),
  spentAlready: (number: string): Texts => ({
    zh: `项目 ${number} 已有支出，开工日期不能撤销：请先冲销支出，或改填正确的日期。`,
    en: `Project ${number} has spent money, so its start cannot be taken back: reverse the spending or correct the date.`,
  }),
  approvedAlready: (number: string): Texts => ({
    zh: `项目 ${number} 已经批复，无需再批：请刷新后查看。`,
    en: `Project ${number} has been approved already: reload to see it.`,
  }),
  doneMoves: {
    zh: '已完成或已越过的节点不能再调整计划日期：请填写实际日期。',
    en: 'A milestone reached or passed over cannot be planned anew: give its actual date.',
  },
  deadlineMoves: {
    zh: '完工计划日期随完工期限变动：请修改项目的完工期限。',
    en: 'The planned completion moves with the deadline: change the project’s deadline.',
  },
  yearAndAmount: {
    zh: '列入新的计划年度时，年度和当年计划金额须一并填写。',
    en: 'A further plan year needs both the year and the amount planned for it.',
  },
  yearThere: (number: string, year: number): Texts => ({
    zh: `项目 ${number} 已列入 ${year} 年计划：请核对年度。`,
    en: `Project ${number} stands in the plan of ${year} already: check the year.`,
  }),
  yearBefore: (first: number): Texts => ({
    zh: `新的计划年度须在 ${first} 年之后：请核对年度。`,
    en: `A further plan year comes after ${first}: check the year.`,
  }),
  nothingToDo: {
    zh: '没有需要修改的内容：请填写实际日期或计划日期。',
    en: 'There is nothing to change: give an actual or a planned date.',
  },
} as const;
