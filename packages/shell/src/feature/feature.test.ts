import { describe, expect, test } from 'vitest';
import { type Feature, homeFor, isFor, menuFor, screensFor } from './feature.ts';

const component = () => Promise.reject(new Error('never shown here'));
const title = { zh: '到账', en: 'Receipts' };
const menu = (order: number) => ({ text: title, order, icon: 'inbox' as const });
const features: Feature[] = [
  {
    key: 'a',
    screens: [
      { path: '/receipts', levels: ['county'], roles: ['finance'], title, menu: menu(2), component },
      { path: '/all', levels: ['county', 'partner'], title, menu: menu(1), component },
      { path: '/all/$id', levels: ['county'], title, component },
    ],
    home: [{ key: 'x', levels: ['partner'], order: 1, component }],
  },
  { key: 'b', screens: [{ path: '/all', levels: ['county'], title, component }] },
];

describe('whom something is for', () => {
  test.each([
    ['a finance officer of a county', 'county', ['finance'], true],
    ['another officer of the county', 'county', ['projects'], false],
    ['a partner with the same role', 'partner', ['finance'], false],
    ['nobody in particular', 'county', [], false],
  ] as const)('%s', (_, level, roles, answer) => {
    expect(isFor({ level, roles: [...roles] }, { levels: ['county'], roles: ['finance'] })).toBe(answer);
  });
});

test('a menu holds what the person has, in order', () => {
  expect(menuFor({ level: 'county', roles: ['finance'] }, features).map((entry) => entry.path)).toEqual([
    '/all',
    '/receipts',
  ]);
  expect(menuFor({ level: 'partner', roles: [] }, features).map((entry) => entry.path)).toEqual(['/all']);
});

test('each path is one screen', () => {
  expect(screensFor({ level: 'county', roles: [] }, features).map((screen) => screen.path)).toEqual([
    '/all',
    '/all/$id',
  ]);
});

test('home shows only a person’s parts', () => {
  expect([
    homeFor({ level: 'partner', roles: [] }, features).length,
    homeFor({ level: 'county', roles: [] }, features).length,
  ]).toEqual([1, 0]);
});
