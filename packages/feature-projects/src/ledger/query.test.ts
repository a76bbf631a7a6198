import { expect, test } from 'vitest';
import { exportHref, ledgerFilter, orderOf, readSort, writeSort, yearOf } from './query.ts';

const scope = { filter: { divisionKey: '513227' }, year: 2017 };

test('the page says place and year, the address the rest', () => {
  expect(ledgerFilter({ state: 'STARTED', category: 'HEALTH', timeliness: 'LATE', q: ' xjx ' }, scope)).toEqual({
    divisionKey: '513227',
    year: 2017,
    states: ['STARTED'],
    categories: ['HEALTH'],
    timeliness: ['LATE'],
    text: 'xjx',
  });
});

test('not started is every state before the start of works', () => {
  expect(ledgerFilter({ state: 'not-started' }, scope).states).toEqual(['PIPELINE', 'APPROVED', 'TENDERED']);
});

test('what an address spells wrongly is not asked for', () => {
  expect(ledgerFilter({ state: 'BUILT', timeliness: 'NEVER', builder: 'ME', q: ' ' }, scope)).toEqual({
    divisionKey: '513227',
    year: 2017,
  });
});

test.each([
  ['the page’s year', undefined, 2017],
  ['another year', '2016', 2016],
  ['all years', 'all', undefined],
  ['nonsense is the page’s year', '20x6', 2017],
] as const)('%s', (_, chosen, year) => expect(yearOf(chosen, 2017)).toBe(year));

test('an order survives the address; an unknown one is what is due first', () => {
  expect(readSort(writeSort({ key: 'planned', descending: true }))).toEqual({ key: 'planned', descending: true });
  expect(orderOf(readSort('colour-desc'))).toEqual({ sort: 'NEXT_DUE', direction: 'ASC' });
});

test('the export asks for exactly what is shown', () => {
  const filter = { divisionKey: '513227', year: 2017, states: ['PIPELINE' as const], text: '蓥 &' };
  const href = new URL(exportHref(filter, { sort: 'PLANNED', direction: 'DESC' }, 'zh'), 'http://here');
  expect(href.pathname).toBe('/export/projects.xlsx');
  expect(JSON.parse(href.searchParams.get('filter') ?? '')).toEqual(filter);
  expect(Object.fromEntries(href.searchParams)).toMatchObject({ sort: 'PLANNED', direction: 'DESC', language: 'zh' });
});
