import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

describe('pinyin initials', () => {
  test.each([
    ['小金县', 'xjx'],
    ['重庆市', 'cqs'],
    ['六安市', 'las'],
    ['长春市', 'ccs'],
    ['长子县', 'zzx'],
    ['乐山市', 'lss'],
    ['乐清市', 'yqs'],
    ['厦门市', 'xms'],
    ['西藏自治区', 'xzzzq'],
    ['番禺区', 'pyq'],
    ['洪洞县', 'htx'],
    ['洞头区', 'dtq'],
    ['欧阳·夏丹', 'oyxd'],
    ['曾国藩', 'zgf'],
    ['重庆银行', 'cqyh'],
    ['24号院', '24hy'],
    ['ＡＢＣ厂', 'abcc'],
  ])('%s is found by %s', (name, initials) => expect(pinyinInitials(name)).toBe(initials));

  test.each([
    ['a rare character has a reading all the same', '蓥华镇', 'yhz'],
    ['one beyond the basic plane counts once', '𠮷田', 'jt'],
    ['an emoji is left out', '😀王', 'w'],
    ['a character of a private code is left out', '桴\ue000镇', 'fz'],
    ['half of a surrogate pair is left out', '\ud842王', 'w'],
    ['markup leaves its letters', '<b>张</b>', 'bzb'],
    ['nothing gives nothing', '', ''],
  ])('%s', (_, name, initials) => expect(pinyinInitials(name)).toBe(initials));

  test('any text gives lower-case letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pinyinInitials(text)).toMatch(/^[a-z0-9]*$/);
      }),
      { numRuns: 500 },
    );
  });
});
