import { expect, expectTypeOf, test } from 'vitest';
import { defineTexts } from './texts.ts';

test('a text keeps its parameters', () => {
  const texts = defineTexts({
    zh: { title: '列表', count: (n: number) => `共 ${n} 条` },
    en: { title: 'List', count: (n: number) => `${n} rows` },
  });
  expect([texts.zh.count(3), texts.en.count(3)]).toEqual(['共 3 条', '3 rows']);
  expectTypeOf(texts.en.count).parameter(0).toBeNumber();
});

test('a missing English text does not compile', () => {
  // @ts-expect-error English lacks `title`.
  defineTexts({ zh: { title: '列表' }, en: {} });
  // @ts-expect-error English has a text that Chinese lacks.
  defineTexts({ zh: { title: '列表' }, en: { title: 'List', more: 'More' } });
});
