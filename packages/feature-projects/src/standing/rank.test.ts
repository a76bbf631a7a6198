import { expect, test } from 'vitest';
import { rankNotStarted } from './rank.ts';

const row = (key: string, notStarted: string | null) => ({
  key,
  name: key,
  figures: [
    { key: 'projects.not-started', value: notStarted },
    { key: 'projects.planned', value: '20' },
  ],
});

test('the most not started first, equal ones by key, the unknown last and never zero', () => {
  const ranked = rankNotStarted([row('513224', null), row('513227', '9'), row('513222', '9'), row('513221', '12')]);
  expect(ranked.map(({ key }) => key)).toEqual(['513221', '513222', '513227', '513224']);
  expect(ranked.at(-1)).toMatchObject({ notStarted: null, planned: 20 });
});
