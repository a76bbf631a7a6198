import { expect, test } from 'vitest';
import { merge } from './usePages.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const page = (ids: string[], hasNextPage: boolean) => ({
  nodes: rows(...ids),
  pageInfo: { hasNextPage, endCursor: ids.at(-1) ?? null },
});
const before = { key: 'k', rows: rows('a', 'b', 'c', 'd'), cursor: 'd', more: true };

test('a refreshed head stands before what was read further down, nothing twice', () => {
  expect(merge('k', page(['new', 'a', 'b'], true), rows('b', 'c', 'd'), before)).toMatchObject({
    rows: rows('new', 'a', 'b', 'c', 'd'),
    cursor: 'd',
    more: true,
  });
});

test('a list that became short loses its tail', () => {
  expect(merge('k', page(['a'], false), rows('b', 'c'), before)).toMatchObject({
    rows: rows('a'),
    cursor: 'a',
    more: false,
  });
});
