import { defineTexts } from '@jiedui/ui';

export const approveTexts = defineTexts({
  zh: {
    title: '待批复项目',
    note: (n: number) => `${n} 个项目等待批复`,
    entered: '立项',
    next: '批复下一个',
    empty: '没有等待批复的项目',
    emptyHow: '受援县立项后进入这里；批复后由实施方招标、开工。',
  },
  en: {
    title: 'Awaiting approval',
    note: (n: number) => `${n} projects await approval`,
    entered: 'Entered by',
    next: 'Approve the next',
    empty: 'Nothing awaits approval',
    emptyHow: 'What a receiving county enters comes here; once approved, the side that builds tenders and starts it.',
  },
});
