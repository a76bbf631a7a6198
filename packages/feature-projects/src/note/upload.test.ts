import { expect, test } from 'vitest';
import { refusalOf, sizeText } from './upload.ts';

test('what was kept has no refusal', () => expect(refusalOf(201, '{"id":"x"}')).toBeUndefined());

test('the gateway’s own words are shown in both languages', () => {
  const words = { code: 'INVALID', message: '文件内容不是图片', messageEn: 'It is no picture' };
  expect(refusalOf(400, JSON.stringify(words))).toEqual({ message: words.message, messageEn: words.messageEn });
});

test.each([
  ['a proxy’s page', '<html>413</html>'],
  ['an answer without words', '{}'],
])('%s is told as a failure, never as kept', (_, text) => {
  expect(refusalOf(413, text)?.messageEn).toBe('Something failed; the file is not kept.');
});

test.each([
  [1, '1 KB'],
  [850_000, '830 KB'],
  [2_500_000, '2.4 MB'],
] as const)('%i bytes read %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
