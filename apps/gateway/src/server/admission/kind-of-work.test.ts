import { expect, test } from 'vitest';
import { kindOfWork } from './kind-of-work.ts';

test.each([
  ['GET', '/livez', 'free'],
  ['GET', '/readyz?x', 'free'],
  ['GET', '/county/assets/index.js', 'free'],
  ['GET', '/graphql', 'free'],
  ['GET', '/graphql/stream?query=x', 'free'],
  ['GET', '/graphql?id=x', 'work'],
  ['POST', '/graphql', 'work'],
  ['POST', '/graphql?x', 'work'],
  ['GET', '/auth/session', 'work'],
  ['GET', '/files/x', 'work'],
  ['POST', '/auth/login', 'login'],
  ['POST', '/auth/link', 'login'],
  ['POST', '/files', 'upload'],
  ['GET', '/export/projects.xlsx?filter=%7B%7D', 'export'],
] as const)('%s %s is %s', (method, url, kind) => {
  expect(kindOfWork(method, url)).toBe(kind);
});
