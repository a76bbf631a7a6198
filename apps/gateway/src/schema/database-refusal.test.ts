import { expect, test } from 'vitest';
import { refusalOf } from './database-refusal.ts';
import { notFound } from './refusal.ts';

const fromDatabase = (code: string, constraint?: string) =>
  Object.assign(new Error('as it was said'), { code, constraint });

test('what row security refuses is told like what does not exist, byte for byte', () => {
  const { code, texts, field } = notFound();
  expect(refusalOf(fromDatabase('42501'))).toMatchObject({ code, texts, field });
});

test('what the tables refuse is told in words, and what nobody foresaw is none of a client’s business', () => {
  expect(refusalOf(fromDatabase('23505', 'no_such_constraint'))).toMatchObject({ code: 'CONFLICT' });
  expect(refusalOf(fromDatabase('40001'))).toMatchObject({ code: 'UNAVAILABLE' });
  expect(refusalOf(fromDatabase('42601'))).toBeUndefined();
});
