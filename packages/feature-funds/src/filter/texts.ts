import { defineTexts } from '@jiedui/ui';

export const filterTexts = defineTexts({
  zh: {
    all: '全部',
    apply: '筛选',
    textHint: (label: string) => `输入${label}`,
    wholePeriod: '整个时期',
    from: '自',
    to: '至',
  },
  en: {
    all: 'All',
    apply: 'Filter',
    textHint: (label: string) => label,
    wholePeriod: 'Whole period',
    from: 'From',
    to: 'To',
  },
});
