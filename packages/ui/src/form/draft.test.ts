import { expect, test } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './draft.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const initial = { amount: '', lines: ['a'] };

test('work is kept until it is dropped', () => {
  const store = memory();
  keepDraft(store, 'f', { amount: '400万', lines: [] });
  expect(readDraft(store, 'f', initial)).toEqual({ amount: '400万', lines: [] });
  dropDraft(store, 'f');
  expect(readDraft(store, 'f', initial)).toBeUndefined();
});

test('a field that is gone or of another kind is left out', () => {
  const store = memory();
  keepDraft(store, 'f', { amount: 5, gone: 'x', lines: ['b'] });
  expect(readDraft(store, 'f', initial)).toEqual({ amount: '', lines: ['b'] });
});

test('what cannot be read counts as nothing kept', () => {
  const store = memory();
  store.setItem('jiedui.draft.f', '{');
  expect(readDraft(store, 'f', initial)).toBeUndefined();
});
