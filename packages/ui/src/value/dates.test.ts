import { describe, expect, test } from 'vitest';
import { daysBetween, formatDate, formatPeriod, parseDate } from './dates.ts';

describe('dates', () => {
  test.each([
    ['2017-04-23', '2017年4月23日', '23 Apr 2017'],
    ['2017-12-01T08:00:00+08:00', '2017年12月1日', '1 Dec 2017'],
    ['unknown', 'unknown', 'unknown'],
  ])('%s', (value, zh, en) => expect([formatDate(value, 'zh'), formatDate(value, 'en')]).toEqual([zh, en]));

  test.each([
    ['2017', '2017年', '2017'],
    ['2017-04', '2017年4月', 'Apr 2017'],
    ['2017Q2', '2017年第2季度', 'Q2 2017'],
    ['2017H1', '2017年上半年', 'H1 2017'],
    ['2016W07', '2016年第7周', 'Week 7 of 2016'],
    ['2016-02-25', '2016年2月25日', '25 Feb 2016'],
    ['2015-10/2016-03', '2015年10月至2016年3月', 'Oct 2015 to Mar 2016'],
  ])('period %s', (period, zh, en) =>
    expect([formatPeriod(period, 'zh'), formatPeriod(period, 'en')]).toEqual([zh, en]),
  );

  test.each([
    ['20170423', '2017-04-23'],
    ['2017.4.3', '2017-04-03'],
    ['２０１７年４月３日', '2017-04-03'],
    ['4-3', '2017-04-03'],
    ['2017-02-29', undefined],
    ['2016-02-29', '2016-02-29'],
    ['soon', undefined],
  ])('reading %s', (text, iso) => expect(parseDate(text, '2017-04-23')).toBe(iso));

  test('days between', () =>
    expect([daysBetween('2017-04-23', '2017-05-01'), daysBetween('2017-01-01', '2016-12-31')]).toEqual([8, -1]));
});
