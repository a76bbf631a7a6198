import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chineseCapitals,
  formatScaled,
  formatWan,
  formatYi,
  formatYuan,
  MAX_FEN,
  moneyUnitFor,
  parseYuan,
} from './index.ts';

const amounts = fc.bigInt({ min: 1n, max: MAX_FEN });

describe('reading an amount', () => {
  test.each([
    ['a bare number is yuan', '4000000', 400_000_000n],
    ['with grouping and decimals', '4,000,000.50', 400_000_050n],
    ['in 万', '400万', 400_000_000n],
    ['in 万元', '400万元', 400_000_000n],
    ['with full-width digits and point', '４００．５万', 400_500_000n],
    ['with a full-width comma', '１，２００', 120_000n],
    ['in 亿 and 万 together', '1亿2000万', 12_000_000_000n],
    ['万 with the rest in yuan', '12万3456.78元', 12_345_678n],
    ['with the currency sign', '￥12.5', 1_250n],
    ['pasted from a voucher', '人民币 1,234.00 元整', 123_400n],
    ['starting with the point', '.5', 50n],
  ] as const)('%s', (_, text, fen) => expect(parseYuan(text)).toEqual({ fen }));

  test.each([
    ['nothing', '  ', 'EMPTY'],
    ['letters', '四百万', 'NOT_A_NUMBER'],
    ['two points', '1.2.3', 'NOT_A_NUMBER'],
    ['only a unit', '万元', 'NOT_A_NUMBER'],
    ['units in the wrong order', '2000万1亿', 'NOT_A_NUMBER'],
    ['a negative amount', '-5', 'NEGATIVE'],
    ['a full-width minus', '－5万', 'NEGATIVE'],
    ['zero', '0.00', 'ZERO'],
    ['three decimals', '1.005', 'DECIMALS'],
    ['parts of a fen in 万', '1.2345678万', 'DECIMALS'],
    ['more than a trillion', '10001亿', 'TOO_LARGE'],
  ] as const)('refuses %s', (_, text, error) => expect(parseYuan(text)).toEqual({ error }));

  test('what is written is read back', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(parseYuan(formatYuan(fen))).toEqual({ fen });
      }),
    );
  });

  test('any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = parseYuan(text);
        expect(read.error !== undefined || (read.fen > 0n && read.fen <= MAX_FEN)).toBe(true);
      }),
    );
  });
});

describe('writing an amount', () => {
  test('each unit keeps its decimals', () => {
    expect([formatYuan(-123_456_789n), formatWan(1_234_567_890n), formatYi(12_345_678_900n)]).toEqual([
      '-1,234,567.89',
      '1,234.57',
      '1.23',
    ]);
  });

  test('half goes away from zero and nothing reads -0.00', () => {
    expect([formatWan(5_000n), formatWan(-5_000n), formatWan(-4_999n)]).toEqual(['0.01', '-0.01', '0.00']);
  });

  test('the unit follows the size', () => {
    expect([99_999_999n, 1_000_000n, -10_000_000_000n, 999_999n].map(moneyUnitFor)).toEqual([
      'WAN',
      'WAN',
      'YI',
      'YUAN',
    ]);
  });

  test('rounding is off by at most half a step', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 4 }), (fen, decimals) => {
        const shown = BigInt(formatScaled(fen, 1_000_000n, decimals).replace(/\D/gu, '')) * 1_000_000n;
        const off = shown - fen * 10n ** BigInt(decimals);
        expect((off < 0n ? -off : off) * 2n <= 1_000_000n).toBe(true);
      }),
    );
  });

  test('a scale without meaning is refused', () => expect(() => formatScaled(1n, 0n, 2)).toThrow(RangeError));
});

describe('capital figures', () => {
  test.each([
    [0n, '零元整'],
    [400_000_000n, '肆佰万元整'],
    [140_950n, '壹仟肆佰零玖元伍角整'],
    [600_714n, '陆仟零柒元壹角肆分'],
    [168_032n, '壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053n, '壹拾万零柒仟元零伍角叁分'],
    [1_640_902n, '壹万陆仟肆佰零玖元零贰分'],
    [32_504n, '叁佰贰拾伍元零肆分'],
    [5n, '伍分'],
    [50n, '伍角整'],
    [1_000_500n, '壹万零伍元整'],
    [10_000_000_000_100n, '壹仟亿零壹元整'],
    [100_000_000_000_000n, '壹万亿元整'],
    [100_050_000_000_000n, '壹万零伍亿元整'],
    [-12_300n, '负壹佰贰拾叁元整'],
  ] as const)('%s fen', (fen, words) => expect(chineseCapitals(fen)).toBe(words));

  test('read back they give the same amount, and zeros never double', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (fen) => {
        const words = chineseCapitals(fen);
        expect(words).not.toMatch(/零零|.零元|零[万亿]/u);
        expect(readCapitals(words)).toBe(fen);
      }),
    );
  });
});

/** Reads capital figures by another way than they are written: place values from the left. */
function readCapitals(words: string): bigint {
  const value = (char: string) => BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(char));
  const section = (text: string): bigint => {
    for (const [sign, scale] of [
      ['亿', 10n ** 8n],
      ['万', 10n ** 4n],
      ['仟', 1000n],
      ['佰', 100n],
      ['拾', 10n],
    ] as const) {
      const at = text.lastIndexOf(sign);
      if (at >= 0) return section(text.slice(0, at)) * scale + section(text.slice(at + 1));
    }
    const digit = text.replace(/零/gu, '');
    return digit === '' ? 0n : value(digit);
  };
  const [, yuan = '', jiao = '零', cents = '零'] = /^(?:(.*)元)?零?(?:(.)角)?(?:(.)分)?整?$/u.exec(words) ?? [];
  return section(yuan) * 100n + value(jiao) * 10n + value(cents);
}
