import { describe, expect, test } from 'vitest';
import { isRatio, shortDate, showChange, showFigure } from './show.ts';

const fen = { key: 'FEN', zh: '元', en: 'CNY' };
const project = { key: 'PROJECT', zh: '个', en: 'projects' };
const ratio = { key: 'RATIO', zh: '%', en: '%' };

describe('showing a figure', () => {
  test.each([
    ['money in the unit it reads best', { value: '400000000', basis: fen }, '400.00', '万元', '4,000,000.00 元'],
    ['a count in its basis', { value: '1234', basis: project }, '1,234', '个', '1,234 个'],
    ['a ratio in percent', { value: '0.4662', basis: ratio }, '46.6', '%', '46.62 %'],
    ['a ratio by its denominator', { value: '0.5', basis: project, denominator: '10' }, '50.0', '%', '50.00 %'],
  ] as const)('%s', (_, figure, text, unit, exact) => expect(showFigure(figure, 'zh')).toEqual({ text, unit, exact }));

  test('unknown stays unknown, never zero', () => expect(showFigure({ value: null, basis: fen }, 'zh')).toBeNull());
  test('a figure of another basis is no ratio', () => expect(isRatio({ basis: fen, denominator: null })).toBe(false));
});

describe('the change against the period before', () => {
  test.each([
    ['money', { value: '300000000', previous: '400000000', basis: fen }, '−100.00\u00a0万元'],
    ['a count', { value: '12', previous: '10', basis: project }, '+2'],
    ['a ratio in points', { value: '0.47', previous: '0.52', basis: ratio }, '−5.0 个百分点'],
    ['no change', { value: '0', previous: '0', basis: project }, '持平'],
    ['nothing to compare with', { value: '1', previous: null, basis: project }, undefined],
  ] as const)('%s', (_, figure, text) => expect(showChange(figure, 'zh')).toBe(text));
});

test.each([
  ['2017', 'zh', '4月23日'],
  ['2017Q1', 'en', '23 Apr'],
  ['2016', 'zh', '2017年4月23日'],
] as const)('the as-of of %s in %s', (period, language, text) =>
  expect(shortDate('2017-04-23T12:00:00+08:00', period, language)).toBe(text),
);
