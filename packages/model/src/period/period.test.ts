import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDate, parsePeriod, previousStretch, stretchAt } from './index.ts';

const days = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays('1900-01-01', n));

describe('reading a period', () => {
  test.each([
    ['a year', '2017', '2017-01-01', '2017-12-31'],
    ['a month', '2017-04', '2017-04-01', '2017-04-30'],
    ['February of a leap year', '2016-02', '2016-02-01', '2016-02-29'],
    ['a quarter', '2017Q2', '2017-04-01', '2017-06-30'],
    ['a half-year', '2017H2', '2017-07-01', '2017-12-31'],
    ['an ISO week', '2016W07', '2016-02-15', '2016-02-21'],
    ['a first week that begins in the year before', '2015W01', '2014-12-29', '2015-01-04'],
    ['week 53 of a long year', '2015W53', '2015-12-28', '2016-01-03'],
    ['a day', '2016-02-25', '2016-02-25', '2016-02-25'],
    ['years', '2015/2019', '2015-01-01', '2019-12-31'],
    ['months', '2015-10/2016-03', '2015-10-01', '2016-03-31'],
    ['days', '2016-01-01/2016-01-20', '2016-01-01', '2016-01-20'],
  ])('%s', (_, text, start, end) => expect(parsePeriod(text)).toMatchObject({ text, start, end }));

  test.each([
    ...['', '17', '2017-13', '2017-00', '2017Q5', '2017Q0', '2017H3', '2017W1', '2017W00', '2016W53', '2017-02-29'],
    ...['2017/', '/2017', '2019/2015', '2017/2017-04', '2017Q1/2017Q2', '2015/2016/2017', ' 2017', '２０１７', '0017'],
  ])('refuses "%s"', (text) => expect(() => parsePeriod(text)).toThrow(RangeError));

  test('any text is read or refused with a reason', () => {
    const shapes = fc.oneof(fc.string(), fc.stringMatching(/^[12]\d{3}[-QHW/]?\d{0,2}[-/]?\d{0,4}$/));
    fc.assert(
      fc.property(shapes, (text) => {
        try {
          const { start, end } = parsePeriod(text);
          expect(isDate(start) && isDate(end) && start <= end).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('how much of it counts', () => {
  test.each([
    ['a running year ends at its as-of', '2017', '2017-04-23', '2017-01-01', '2017-04-23'],
    ['a past year is whole', '2016', '2017-04-23', '2016-01-01', '2016-12-31'],
    ['a period that has not begun is empty', '2018', '2017-04-23', '2018-01-01', '2017-04-23'],
  ])('%s', (_, text, asOf, start, end) => expect(stretchAt(parsePeriod(text), asOf)).toEqual({ start, end }));

  test.each([
    ['a running year: to the same day', '2017', '2017-04-23', '2016-01-01', '2016-04-23'],
    ['a leap day: to the last of February', '2016', '2016-02-29', '2015-01-01', '2015-02-28'],
    ['a past year: the whole year before', '2016', '2017-04-23', '2015-01-01', '2015-12-31'],
    ['a past February: the whole of January', '2017-02', '2017-04-23', '2017-01-01', '2017-01-31'],
    ['a quarter', '2017Q1', '2017-04-23', '2016-10-01', '2016-12-31'],
    ['a running week: as many days', '2017W16', '2017-04-20', '2017-04-10', '2017-04-13'],
    ['a span of months', '2015-10/2016-03', '2017-04-23', '2015-04-01', '2015-09-30'],
    ['a span of days', '2016-01-11/2016-01-20', '2017-04-23', '2016-01-01', '2016-01-10'],
  ])('before %s', (_, text, asOf, start, end) =>
    expect(previousStretch(parsePeriod(text), asOf)).toEqual({ start, end }),
  );

  test('the period before ends on the eve, and never later however much of this one has run', () => {
    const texts = fc.constantFrom(
      '2016',
      '2017-03',
      '2016Q3',
      '2017H1',
      '2016W10',
      '2016-02-29',
      '2014/2016',
      '2015-11/2016-02',
    );
    fc.assert(
      fc.property(texts, days, (text, asOf) => {
        const period = parsePeriod(text);
        const eve = addDays(period.start, -1);
        expect(previousStretch(period, period.end).end).toBe(eve);
        expect(previousStretch(period, asOf).end <= eve).toBe(true);
      }),
    );
  });
});

describe('dates', () => {
  test('days add up and come back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });

  test('months keep the day, or stop at the month end', () => {
    expect([addMonths('2017-01-31', 1), addMonths('2016-03-31', -1), addMonths('2017-01-15', -1)]).toEqual([
      '2017-02-28',
      '2016-02-29',
      '2016-12-15',
    ]);
  });
});
