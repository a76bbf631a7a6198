import type { Feature } from '@jiedui/shell';

const EVERYONE = ['province', 'prefecture', 'county', 'township', 'village', 'partner'] as const;

export const feature: Feature = {
  key: 'divisions',
  screens: [
    {
      path: '/divisions',
      levels: EVERYONE,
      title: { zh: '行政区划', en: 'Divisions' },
      menu: { text: { zh: '行政区划', en: 'Divisions' }, order: 60, icon: 'place' },
      component: () => import('./DivisionsScreen.tsx'),
    },
  ],
};
