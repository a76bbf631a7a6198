import type { Feature } from '@jiedui/shell';

/** Found through one's work, a record's own page and the user's menu: a question is rare, and never the way in. */
export const feature: Feature = {
  key: 'queries',
  screens: [
    {
      path: '/queries',
      levels: ['province', 'prefecture', 'county', 'partner'],
      title: { zh: '疑问与答复', en: 'Questions and answers' },
      menu: { text: { zh: '疑问与答复', en: 'Questions' }, order: 65, icon: 'info' },
      component: () => import('./QueriesScreen.tsx'),
    },
  ],
};
