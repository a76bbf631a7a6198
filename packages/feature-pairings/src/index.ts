import type { Feature } from '@jiedui/shell';

export const feature: Feature = {
  key: 'pairings',
  screens: [
    {
      path: '/pairings',
      levels: ['province', 'prefecture', 'county', 'partner'],
      title: { zh: '结对关系', en: 'Pairings' },
      menu: { text: { zh: '结对关系', en: 'Pairings' }, order: 50, icon: 'link' },
      component: () => import('./PairingsScreen.tsx'),
    },
  ],
};
