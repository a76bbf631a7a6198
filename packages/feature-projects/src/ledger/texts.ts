import { defineTexts } from '@jiedui/ui';

export const ledgerTexts = defineTexts({
  zh: {
    title: '项目台账',
    find: '按名称、编号或拼音首字母查找',
    findShort: '名称、编号、首字母',
    count: (n: number) => `${n.toLocaleString('en-US')} 个项目`,
    late: (n: number) => `逾期 ${n}`,
    soon: (n: number) => `临期 ${n}`,
    notStarted: (n: number) => `未开工 ${n}`,
    notStartedChoice: '未开工（储备至已招标）',
    create: '新建项目',
    empty: '没有符合条件的项目',
    emptyHow: '换一个年度、地点或筛选条件；新项目由受援县在“新建项目”中立项，编号终身不变。',
  },
  en: {
    title: 'Projects',
    find: 'Find by name, number or pinyin initials',
    findShort: 'Name, number, initials',
    count: (n: number) => `${n.toLocaleString('en-US')} projects`,
    late: (n: number) => `${n} late`,
    soon: (n: number) => `${n} due soon`,
    notStarted: (n: number) => `${n} not started`,
    notStartedChoice: 'Not started (pipeline to tendered)',
    create: 'New project',
    empty: 'No project fits',
    emptyHow:
      'Choose another year, place or filter. The receiving county enters new projects; each keeps its number for life.',
  },
});
