import { defineTexts } from '../text/texts.ts';

export const timelineTexts = defineTexts({
  zh: {
    today: '今天',
    name: '名称',
    done: '已完成',
    late: (days: number) => `逾期 ${days} 天`,
    soon: (days: number) => (days === 0 ? '今天到期' : `还有 ${days} 天`),
    open: '未到期',
    planned: (date: string) => `计划 ${date}`,
    actual: (date: string) => `实际 ${date}`,
    undated: '未定日期',
  },
  en: {
    today: 'today',
    name: 'Name',
    done: 'done',
    late: (days: number) => `${days} days late`,
    soon: (days: number) => (days === 0 ? 'due today' : `${days} days left`),
    open: 'not yet due',
    planned: (date: string) => `planned ${date}`,
    actual: (date: string) => `actual ${date}`,
    undated: 'no date yet',
  },
});
