import { parsePeriod } from '@jiedui/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, findIndicator } from './catalogue.ts';
import { evaluate, shareOf } from './formula.ts';
import { type Mode, termsOf } from './indicator.ts';
import { intervalOf, isOneYear, previousReading, readingOf } from './interval.ts';
import { isMeasure } from './measure.ts';

describe('the catalogue', () => {
  test('has every key of the ground floor once, in both languages', () => {
    const keys = CATALOGUE.map((indicator) => indicator.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(
      expect.arrayContaining([
        ...[
          'programme.budget',
          'programme.projects',
          'programme.trainees',
          'funds.expected',
          'funds.sent',
          'funds.in-place',
        ],
        ...[
          'funds.in-transit',
          'funds.allocated',
          'funds.spent',
          'funds.idle',
          'funds.idle-share',
          'funds.in-place-share',
        ],
        ...['funds.programmed-share', 'funds.carried-over', 'funds.surplus', 'projects.planned', 'projects.started'],
        ...['projects.not-started', 'projects.started-share', 'projects.done', 'projects.planned-investment'],
        ...['projects.invested', 'projects.invested-share', 'secondments'],
      ]),
    );
    for (const { zh, en, definition } of CATALOGUE)
      expect([zh, en, definition.zh, definition.en].every(Boolean)).toBe(true);
  });

  test('adds up only what has the same basis', () => {
    for (const { formula, basis } of CATALOGUE) {
      expect(termsOf(formula).every(({ measure }) => isMeasure(measure))).toBe(true);
      if (formula.kind === 'RATIO') expect(basis).toBe('RATIO');
    }
  });
});

const chengdu: Record<string, bigint> = {
  'funds.expected TARGET': 38_800_000_000n,
  'funds.expected YEAR_PLAN': 38_800_000_000n,
  'funds.in-place FLOW': 11_400_000_000n,
  'funds.idle CLOSING': 2_880_000_000n,
  'projects.planned YEAR_PLAN': 281n,
  'projects.started YEAR_TO_DATE': 131n,
  'projects.planned-investment YEAR_PLAN': 40_300_000_000n,
  'projects.invested FLOW': 8_520_000_000n,
};
const sumsOf = (known: Record<string, bigint>) => (measure: string, mode: Mode) => known[`${measure} ${mode}`] ?? 0n;
const figureOf = (key: string, known = chengdu) => {
  const indicator = findIndicator(key);
  if (!indicator) throw new Error(key);
  return evaluate(indicator.formula, sumsOf(known)).value;
};

describe('a figure', () => {
  test.each([
    ['funds.in-place', '11400000000'],
    ['funds.in-place-share', '0.2938'],
    ['funds.idle-share', '0.2526'],
    ['funds.programmed-share', '1.0387'],
    ['projects.not-started', '150'],
    ['projects.started-share', '0.4662'],
    ['projects.invested-share', '0.2114'],
  ])('of Chengdu as published: %s', (key, value) => expect(figureOf(key)).toBe(value));

  test('a ratio keeps its terms, and has no value without a denominator', () => {
    const share = findIndicator('funds.in-place-share');
    expect(share && evaluate(share.formula, sumsOf({ 'funds.in-place FLOW': 5n }))).toEqual({
      value: null,
      numerator: '5',
      denominator: '0',
    });
  });

  test('carried over is what is idle without the surplus', () => {
    expect(figureOf('funds.carried-over', { 'funds.idle CLOSING': 10n, 'funds.surplus CLOSING': 3n })).toBe('7');
  });
});

describe('a share', () => {
  test.each([
    [1n, 20_000n, '0.0001'],
    [1n, 20_001n, '0.0000'],
    [-1n, 20_000n, '0.0000'],
    [-1n, 19_999n, '-0.0001'],
    [1n, -2n, '-0.5000'],
    [403n, 388n, '1.0387'],
  ] as const)('%s of %s is %s', (numerator, denominator, text) => expect(shareOf(numerator, denominator)).toBe(text));

  test('is never off by more than half a step, at any size', () => {
    const any = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(any, any, (numerator, denominator) => {
        fc.pre(denominator !== 0n);
        const scaled = BigInt(shareOf(numerator, denominator).replace('.', ''));
        const off = (scaled * denominator - numerator * 10_000n) * (denominator < 0n ? -1n : 1n);
        const size = denominator < 0n ? -denominator : denominator;
        expect(2n * off <= size && 2n * off > -size).toBe(true);
      }),
    );
  });
});

describe('the days a mode sums', () => {
  const year = readingOf(parsePeriod('2017'), '2017-04-23');
  test.each([
    ['FLOW', '2017-01-01', '2017-04-23'],
    ['TARGET', '2017-01-01', '2017-12-31'],
    ['CLOSING', null, '2017-04-23'],
    ['OPENING', null, '2016-12-31'],
  ] as const)('of a running year: %s', (mode, from, to) => expect(intervalOf(mode, year)).toEqual({ from, to }));

  const april = readingOf(parsePeriod('2017-04'), '2017-04-23');
  test.each([
    ['FLOW', '2017-04-01', '2017-04-23'],
    ['YEAR_TO_DATE', '2017-01-01', '2017-04-23'],
    ['YEAR_PLAN', '2017-01-01', '2017-04-30'],
  ] as const)('of a running month: %s', (mode, from, to) => expect(intervalOf(mode, april)).toEqual({ from, to }));

  test('nothing is known of what lies ahead', () => {
    const next = readingOf(parsePeriod('2018'), '2017-04-23');
    expect(intervalOf('OPENING', next).to).toBe('2017-04-23');
    expect(intervalOf('FLOW', next)).toEqual({ from: '2018-01-01', to: '2017-04-23' });
  });

  test('the year before is read to the same day, its plan in whole', () => {
    const before = previousReading(parsePeriod('2017'), '2017-04-23');
    expect(before).toEqual({ start: '2016-01-01', end: '2016-12-31', knownUntil: '2016-04-23' });
  });

  test.each([
    ['2017', true],
    ['2017H1', true],
    ['2016/2017', false],
  ] as const)('projects of %s can be counted: %s', (text, one) =>
    expect(isOneYear(readingOf(parsePeriod(text), '2017-04-23'))).toBe(one),
  );
});
