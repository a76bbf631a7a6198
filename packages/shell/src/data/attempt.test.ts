import { expect, test } from 'vitest';
import { Attempt } from './attempt.ts';

test('an attempt keeps its id until someone answered', () => {
  let made = 0;
  const attempt = new Attempt(() => {
    made += 1;
    return `id-${made}`;
  });
  const first = [attempt.id(), attempt.id()];
  attempt.answered();
  expect([...first, attempt.id()]).toEqual(['id-1', 'id-1', 'id-2']);
});

test('an attempt of which the platform does not know what became keeps its id', () => {
  let made = 0;
  const attempt = new Attempt(() => {
    made += 1;
    return `id-${made}`;
  });
  const first = attempt.id();
  attempt.answered('UNAVAILABLE');
  expect(attempt.id()).toBe(first);
  attempt.answered('INVALID');
  expect(attempt.id()).toBe('id-2');
});
