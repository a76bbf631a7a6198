import { defineTexts } from '@jiedui/ui';

export const standingTexts = defineTexts({
  zh: {
    title: '未开工项目',
    byPlace: '按地区',
    place: '地区',
    count: '未开工（个）',
    of: (n: number, all: number | null) => (all === null ? `${n}` : `${n} / ${all}`),
    ofNote: '未开工 / 计划',
    list: '未开工项目清单',
    waiting: '晚于计划开工',
    waited: (days: number) => `${days} 天`,
    notYet: '未到计划开工',
    empty: '年度计划内的项目都已开工',
    emptyHow: '列入年度计划而没有开工日期的项目列在这里。',
    all: '全部',
  },
  en: {
    title: 'Not started',
    byPlace: 'By place',
    place: 'Place',
    count: 'Not started',
    of: (n: number, all: number | null) => (all === null ? `${n}` : `${n} of ${all}`),
    ofNote: 'not started of planned',
    list: 'Projects not started',
    waiting: 'Past planned start',
    waited: (days: number) => `${days} days`,
    notYet: 'not yet due',
    empty: 'Every project of the year’s plan has started',
    emptyHow: 'Projects of the year’s plan without a start of works stand here.',
    all: 'All',
  },
});
