import type { Texts } from '../../schema/refusal.ts';

/** What a refusal of a question or an answer says: the thing and the way out. */
export const TEXTS = {
  noFigure: {
    zh: '没有这个数字：请从页面上的数字发起疑问。',
    en: 'There is no such figure: raise the question from a figure on a page.',
  },
  place: {
    zh: '请先下钻到一个受援地区的数字，再提出疑问。',
    en: 'Go down to the figure of one receiving place first, then ask.',
  },
  beyond: {
    zh: '这个数字超出您的范围，不能提出疑问。',
    en: 'This figure lies beyond your reach: you cannot question it.',
  },
  oneSubject: {
    zh: '请选择一条记录或一个数字，不能同时选择或都不选。',
    en: 'Name one record or one figure, not both and not neither.',
  },
  own: {
    zh: '这是本单位自己填报的内容：请直接核对更正，无需提出疑问。',
    en: 'Your own side states this: correct it yourself, there is nobody else to ask.',
  },
  mayNotAsk: {
    zh: '由能看到该数字或记录的业务人员在协议有效期内提出。',
    en: 'whoever reaches the figure or record does, a partner under an agreement in force.',
  },
  answerer: {
    zh: '由填报该数字或记录的一方答复。',
    en: 'the side that states the figure or record does.',
  },
  alreadyOpen: {
    zh: '本单位对此已有一条未答复的疑问：请在“疑问与答复”中查看。',
    en: 'Your organisation has an open question about this already: see "Questions and answers".',
  },
  answered: {
    zh: '这条疑问已有答复：如仍有不明，请重新提出。',
    en: 'This question has been answered: raise a new one if something remains unclear.',
  },
} satisfies Record<string, Texts>;
