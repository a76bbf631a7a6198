import { defineTexts } from '@jiedui/ui';

export const transitTexts = defineTexts({
  zh: {
    title: '在途资金',
    byHolder: '按持有方，在途最久的在前',
    note: (transfers: number, days: number) => `${transfers} 笔，最长 ${days} 天`,
    late: (n: number) => `${n} 笔逾期`,
    first: (n: number, all: string) => `统计最久的 ${n} 笔，共 ${all} 笔`,
    all: (n: number) => `显示全部 ${n} 个持有方`,
    list: '逐笔',
    emptyTitle: '没有在途资金',
    emptyHow: '帮扶方已登记拨付、受援方尚未确认到账的资金列在这里，按在途天数排列。',
  },
  en: {
    title: 'Money in transit',
    byHolder: 'By holder, the longest first',
    note: (transfers: number, days: number) => `${transfers} transfers, the oldest ${days} days`,
    late: (n: number) => `${n} late`,
    first: (n: number, all: string) => `the ${n} oldest of ${all}`,
    all: (n: number) => `Show all ${n} holders`,
    list: 'One by one',
    emptyTitle: 'Nothing is in transit',
    emptyHow: 'What a provider has sent and the receiver has not confirmed stands here, the oldest first.',
  },
});
