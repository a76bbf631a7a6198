import type { Feature } from '@jiedui/shell';

const OVERSEERS = ['province', 'prefecture'] as const;

export const feature: Feature = {
  key: 'figures',
  screens: [
    {
      path: '/comparison',
      levels: OVERSEERS,
      title: { zh: '横向对比', en: 'Side by side' },
      menu: { text: { zh: '横向对比', en: 'Side by side' }, order: 5, icon: 'compare' },
      component: () => import('./comparison/ComparisonScreen.tsx'),
    },
    {
      path: '/flows',
      levels: OVERSEERS,
      title: { zh: '资金流向', en: 'Where money goes' },
      menu: { text: { zh: '资金流向', en: 'Flows' }, order: 6, icon: 'split' },
      component: () => import('./flows/FlowScreen.tsx'),
    },
  ],
  home: [
    { key: 'figures.strip', levels: OVERSEERS, order: 1, component: () => import('./home/Strip.tsx') },
    { key: 'figures.ranking', levels: OVERSEERS, order: 5, component: () => import('./home/Ranking.tsx') },
    {
      key: 'figures.county',
      levels: ['county'],
      roles: ['reporter', 'auditor'],
      order: 1,
      component: () => import('./home/Strip.tsx'),
    },
  ],
};
