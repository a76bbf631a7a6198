import type { Feature, Screen } from '@jiedui/shell';

const EVERYONE = ['province', 'prefecture', 'county', 'township', 'village', 'partner'] as const;
const LEDGER = { zh: '项目台账', en: 'Projects' };
const WALL = { zh: '时间节点', en: 'Milestones' };

const wall = { path: '/milestones', title: WALL, component: () => import('./wall/WallChart.tsx') };
const ledger = { path: '/projects', title: LEDGER, component: () => import('./ledger/Ledger.tsx') };

/** A frame shows six entries: what a person does most stands before what the person only reads. */
const screens: readonly Screen[] = [
  { ...wall, levels: ['county'], roles: ['projects'], menu: { text: WALL, order: 8, icon: 'timeline' } },
  { ...ledger, levels: ['county'], roles: ['projects'], menu: { text: LEDGER, order: 9, icon: 'list' } },
  { ...ledger, levels: ['prefecture', 'province'], menu: { text: LEDGER, order: 14, icon: 'list' } },
  { ...ledger, levels: EVERYONE, menu: { text: LEDGER, order: 32, icon: 'list' } },
  { ...wall, levels: ['county', 'partner', 'prefecture'], menu: { text: WALL, order: 34, icon: 'timeline' } },
  {
    path: '/approvals',
    levels: ['prefecture'],
    roles: ['reviewer'],
    title: { zh: '待批复项目', en: 'Awaiting approval' },
    menu: { text: { zh: '待批复项目', en: 'Approvals' }, order: 7, icon: 'check' },
    component: () => import('./approve/Approvals.tsx'),
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
];

export const feature: Feature = {
  key: 'projects',
  screens,
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
