import { expect, test } from 'vitest';
import { formatNumber, formatShare, showMoney } from './amounts.ts';

test.each([
  ['400000000', 'YUAN', 'zh', '4,000,000.00', '元'],
  ['400000000', 'WAN', 'zh', '400.00', '万元'],
  ['400000000', 'WAN', 'en', '4,000.0', 'CNY k'],
  ['12345678900', 'AUTO', 'zh', '1.23', '亿元'],
  ['12345678900', 'AUTO', 'en', '123.46', 'CNY m'],
  ['99', 'AUTO', 'zh', '0.99', '元'],
] as const)('%s fen as %s in %s', (fen, style, language, figures, unit) => {
  expect(showMoney(fen, style, language)).toMatchObject({ figures, unit });
});

test('the exact amount always comes along', () => {
  expect(showMoney(123n, 'YI', 'zh').exact).toBe('1.23 元');
});

test.each([
  ['0.4662', '46.6'],
  ['0.0005', '0.1'],
  ['1', '100.0'],
  ['-0.25', '-25.0'],
  ['1.2345', '123.5'],
])('share %s', (fraction, shown) => expect(formatShare(fraction)).toBe(shown));

test('numbers group their digits', () =>
  expect(['1234567', '-1234.5', '12'].map(formatNumber)).toEqual(['1,234,567', '-1,234.5', '12']));
