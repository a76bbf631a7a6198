import { expect, test } from 'vitest';
import { changeSearch, keptSearch, parseSearch, stringifySearch } from './search.ts';

test('keys of digits stay text', () => {
  expect(parseSearch('?place=513227&period=2017')).toEqual({ place: '513227', period: '2017' });
});

test('what was written is read back', () => {
  const search = { place: '513227', period: '2015-10/2016-03', name: '小金 & 县' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
  expect(stringifySearch({ place: '513227', period: '2015/2016' })).toBe('?place=513227&period=2015/2016');
});

test('empty parameters leave the address', () => {
  expect(changeSearch({ state: 'LATE', place: '51' }, { state: undefined, place: '' })).toEqual({});
  expect(stringifySearch({ state: undefined })).toBe('');
});

test('a link takes place and period along and leaves filters behind', () => {
  expect(keptSearch({ place: '51', period: '2017', state: 'LATE' })).toEqual({ place: '51', period: '2017' });
});
