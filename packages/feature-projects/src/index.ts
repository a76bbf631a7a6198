import type { Feature } from '@jiedui/shell';

const EVERYONE = ['province', 'prefecture', 'county', 'township', 'village', 'partner'] as const;
const LEDGER = { zh: '项目台账', en: 'Projects' };
const WALL = { zh: '时间节点', en: 'Milestones' };

export const feature: Feature = {
  key: 'projects',
  screens: [
    {
      path: '/milestones',
      levels: ['county', 'partner', 'prefecture'],
      title: WALL,
      menu: { text: WALL, order: 30, icon: 'timeline' },
      component: () => import('./wall/WallChart.tsx'),
    },
    {
      path: '/approvals',
      levels: ['prefecture'],
      roles: ['reviewer'],
      title: { zh: '待批复项目', en: 'Awaiting approval' },
      menu: { text: { zh: '待批复项目', en: 'Approvals' }, order: 31, icon: 'check' },
      component: () => import('./approve/Approvals.tsx'),
    },
    {
      path: '/projects',
      levels: EVERYONE,
      title: LEDGER,
      menu: { text: LEDGER, order: 32, icon: 'list' },
      component: () => import('./ledger/Ledger.tsx'),
    },
    {
      path: '/not-started',
      levels: ['prefecture', 'province'],
      title: { zh: '未开工项目', en: 'Not started' },
      menu: { text: { zh: '未开工项目', en: 'Not started' }, order: 33, icon: 'late' },
      component: () => import('./standing/NotStarted.tsx'),
    },
    {
      path: '/projects/new',
      levels: ['county'],
      roles: ['projects'],
      title: { zh: '新建项目', en: 'New project' },
      component: () => import('./create/CreateProject.tsx'),
    },
    {
      path: '/projects/$number',
      levels: EVERYONE,
      title: LEDGER,
      component: () => import('./ledger/LedgerAt.tsx'),
    },
  ],
  home: [
    {
      key: 'projects-county',
      levels: ['county'],
      roles: ['projects'],
      order: 30,
      component: () => import('./home/CountyProjects.tsx'),
    },
    {
      key: 'projects-prefecture',
      levels: ['prefecture'],
      order: 30,
      component: () => import('./home/PrefectureProjects.tsx'),
    },
    { key: 'projects-partner', levels: ['partner'], order: 30, component: () => import('./home/PartnerProjects.tsx') },
  ],
  records: { Project: () => import('./record/ProjectRecord.tsx') },
};
