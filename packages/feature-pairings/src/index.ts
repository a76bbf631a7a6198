import type { Feature, Screen } from '@jiedui/shell';

const screen = (levels: Screen['levels'], order: number): Screen => ({
  path: '/pairings',
  levels,
  title: { zh: '结对关系', en: 'Pairings' },
  menu: { text: { zh: '结对关系', en: 'Pairings' }, order, icon: 'link' },
  component: () => import('./PairingsScreen.tsx'),
});

/** A province keeps pairings and finds them first; the others look them up. */
export const feature: Feature = {
  key: 'pairings',
  screens: [screen(['province'], 7), screen(['prefecture', 'county', 'partner'], 50)],
};
