import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { RecentDocuments } from './recent-documents.ts';

const of = (characters: number) => parse(`{ a }${' '.repeat(characters - 5)}`);

test('what was asked lately stays, what was asked longest ago goes', async () => {
  const store = new RecentDocuments(100);
  for (let i = 0; i < 10; i++) await store.set(`${i}`, of(10));
  expect(await store.get('0')).toBeDefined();
  await store.set('new', of(10));
  expect([await store.get('0'), await store.get('1')]).toEqual([expect.anything(), undefined]);
});

test('one that would take all the room is not kept, and one put twice counts once', async () => {
  const store = new RecentDocuments(100);
  await store.set('large', of(11));
  for (let i = 0; i < 30; i++) await store.set('same', of(10));
  await store.set('other', of(10));
  expect(await store.get('large')).toBeUndefined();
  expect([await store.get('same'), await store.get('other')]).toEqual([expect.anything(), expect.anything()]);
});
