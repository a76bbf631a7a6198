import { expect, test } from 'vitest';
import { toSent } from './documents.ts';

const documents = { kept: { Place: 'a1' }, others: { Tasks: 'b2' } };
const asked = (operationName: string, variables: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ operationName, query: `query ${operationName} { x }`, variables }),
});

test('what tells of no person is asked with GET, so that the browser keeps it', () => {
  const { url, init } = toSent('/graphql', asked('Place', { key: '51' }), documents);
  expect(url).toBe('/graphql?id=a1&variables=%7B%22key%22%3A%2251%22%7D');
  expect([init.method, init.body, init.cache]).toEqual(['GET', undefined, 'default']);
});

test('after an own change the browser’s copy is passed over', () => {
  expect(toSent('/graphql', asked('Place'), documents, true).init.cache).toBe('reload');
});

test('the rest goes by its id with POST, and so does what would make too long an address', () => {
  expect(JSON.parse(String(toSent('/graphql', asked('Tasks', { a: 1 }), documents).init.body))).toEqual({
    id: 'b2',
    variables: { a: 1 },
  });
  const long = toSent('/graphql', asked('Place', { text: '结'.repeat(2000) }), documents);
  expect([long.url, long.init.method]).toEqual(['/graphql', 'POST']);
  expect(JSON.parse(String(long.init.body))).toMatchObject({ id: 'a1' });
});

test('what the build does not know is sent as it stands', () => {
  const init = asked('Other');
  expect(toSent('/graphql', init, documents)).toEqual({ url: '/graphql', init });
});
