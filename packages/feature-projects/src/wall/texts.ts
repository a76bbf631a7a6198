import { defineTexts } from '@jiedui/ui';

export const wallTexts = defineTexts({
  zh: {
    title: '时间节点',
    note: '挂图作战：未办结项目，按下一节点先后排列，逾期在前',
    print: '打印挂图',
    more: (shown: number, total: string) => `已显示 ${shown} 个，共 ${total} 个，继续显示`,
    empty: '没有未办结的项目',
    emptyHow: '项目立项后，设计预算、评审、招标、开工、完工五个节点按期限倒排，列在这里。',
    list: '时间节点表',
    next: '下一节点',
    slips: (days: number) => `完工将晚 ${days} 天`,
  },
  en: {
    title: 'Milestones',
    note: 'Projects under way by what is due next, the late first',
    print: 'Print the chart',
    more: (shown: number, total: string) => `${shown} of ${total} shown, show more`,
    empty: 'No project is under way',
    emptyHow: 'Once entered, a project’s five milestones are counted backward from its deadline and stand here.',
    list: 'Milestones by project',
    next: 'Next',
    slips: (days: number) => `${days} days over`,
  },
});
