import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divisionOf,
  homeOf,
  isOrganisationKey,
  keyRange,
  levelOf,
  parseDivisionCode,
  parseDivisionKey,
  parseOrganisationKey,
  prefixesOf,
  rangeHolds,
  trimDivisionCode,
} from './index.ts';

describe('codes and keys', () => {
  test.each([
    ['a province', '51', 'PROVINCE'],
    ['a prefecture', '5132', 'PREFECTURE'],
    ['a county', '513227', 'COUNTY'],
    ['a township', '513227100', 'TOWNSHIP'],
    ['a township with a zero segment inside', '441900003', 'TOWNSHIP'],
    ['a village', '513227100200', 'VILLAGE'],
  ] as const)('%s', (_, key, level) => {
    expect(parseDivisionCode(key)).toBe(key);
    expect(levelOf(key)).toBe(level);
  });

  test.each([
    ['trailing zero segments', '330100'],
    ['a padded village', '513227100000'],
    ['an odd length', '51322'],
    ['nothing', ''],
    ['a leading zero', '0132'],
    ['full-width digits', '５１'],
    ['a letter', '51a2'],
    ['a line break behind it', '51\n'],
    ['15 digits, which are ours and no code', '513227100200001'],
  ])('no code: %s', (_, text) => expect(() => parseDivisionCode(text)).toThrow(RangeError));

  test('a village group has a key and no code', () => {
    expect(levelOf(parseDivisionKey('513227100200001'))).toBe('VILLAGE_GROUP');
  });

  test.each([
    ['a government by its division', '5101', true],
    ['a zone that is no division', '5101x0001', true],
    ['three digits', '5101x001', false],
    ['an upper-case X', '5101X0001', false],
    ['no division before it', 'x0001', false],
    ['a padded division', '510100x0001', false],
    ['two numbers', '5101x0001x0001', false],
  ] as const)('an organisation key: %s', (_, text, valid) => {
    expect(isOrganisationKey(text)).toBe(valid);
    if (!valid) expect(() => parseOrganisationKey(text)).toThrow(RangeError);
  });

  test.each([
    ['51', '510000'],
    ['5101', '510100'],
    ['510104', '510104'],
    ['513227100200', '513227'],
    ['441900003', '441900'],
    ['5101x0001', '510100'],
  ])('%s lives in %s', (key, home) => expect(homeOf(key)).toBe(home));

  test.each([
    ['510000', '51'],
    ['513200', '5132'],
    ['513227000000', '513227'],
    ['441900003', '441900003'],
    ['5132', '5132'],
    ['高新区', '高新区'],
  ])('a published code %s is the key %s', (code, key) => expect(trimDivisionCode(code)).toBe(key));

  test('prefixes run from the widest to the key itself', () => {
    expect(prefixesOf('513227100')).toEqual(['51', '5132', '513227', '513227100']);
    expect(prefixesOf('5101x0001')).toEqual(['51', '5101']);
  });
});

const segment = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'));
const divisionKeys = fc
  .tuple(fc.integer({ min: 11, max: 99 }).map(String), segment(2), segment(2), segment(3), segment(3), segment(3))
  .chain((parts) => fc.integer({ min: 1, max: 6 }).map((depth) => parts.slice(0, depth).join('')));
const keys = fc.oneof(
  divisionKeys,
  fc.tuple(divisionKeys, fc.integer({ min: 0, max: 9999 })).map(([key, n]) => `${key}x${String(n).padStart(4, '0')}`),
);

describe('the range of a key', () => {
  test.each([
    ['5109', '510:'],
    ['99', '9:'],
    ['5101', '5102'],
    ['5101x0009', '5101x000:'],
  ])('%s ends before %s', (key, hi) => expect(keyRange(key)).toEqual({ lo: key, hi }));

  test('it holds a key exactly if that key is at, below or an organisation of it', () => {
    fc.assert(
      fc.property(divisionKeys, keys, (key, other) => {
        const below = prefixesOf(divisionOf(other)).includes(key);
        expect(rangeHolds(keyRange(key), other)).toBe(below);
      }),
    );
  });

  test('everything beneath a key is in its range, organisations too', () => {
    fc.assert(
      fc.property(keys, (key) => {
        for (const prefix of prefixesOf(key)) expect(rangeHolds(keyRange(prefix), key)).toBe(true);
        expect(rangeHolds(keyRange(key), key)).toBe(true);
      }),
    );
  });
});
