import { expect, test } from 'vitest';
import { documentFetch, toSent } from './documents.ts';

const documents = { kept: { Place: 'a1' }, others: { Tasks: 'b2' } };
const asking = (operationName: string, variables: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ operationName, query: `query ${operationName} { x }`, variables }),
});

test('what tells of no person is asked with GET, so that the browser keeps it', () => {
  const { url, init } = toSent('/graphql', asking('Place', { key: '51' }), documents);
  expect(url).toBe('/graphql?id=a1&variables=%7B%22key%22%3A%2251%22%7D');
  expect([init.method, init.body, init.cache]).toEqual(['GET', undefined, 'default']);
});

test('after an own change the browser’s copy is passed over', () => {
  expect(toSent('/graphql', asking('Place'), documents, true).init.cache).toBe('reload');
});

test('the rest goes by its id with POST, and so does what would make too long an address', () => {
  expect(JSON.parse(String(toSent('/graphql', asking('Tasks', { a: 1 }), documents).init.body))).toEqual({
    id: 'b2',
    variables: { a: 1 },
  });
  const long = toSent('/graphql', asking('Place', { text: '结'.repeat(2000) }), documents);
  expect([long.url, long.init.method]).toEqual(['/graphql', 'POST']);
  expect(JSON.parse(String(long.init.body))).toMatchObject({ id: 'a1' });
});

test('what the build does not know is sent as it stands', () => {
  const init = asking('Other');
  expect(toSent('/graphql', init, documents)).toEqual({ url: '/graphql', init });
});

test('an answer that was asked for before an own change was through is asked for anew', async () => {
  const asked: string[] = [];
  const answers: ((text: string) => void)[] = [];
  const ask = documentFetch(documents, (url) => {
    asked.push(String(url));
    return new Promise((resolve) => answers.push((text) => resolve(new Response(text))));
  });
  const early = ask('/graphql', asking('Place'));
  const change = ask('/graphql', { method: 'POST', body: JSON.stringify({ query: 'mutation Send { x }' }) });
  answers[1]?.('done');
  await change;
  answers[0]?.('old');
  await new Promise((resolve) => setTimeout(resolve, 5));
  answers[2]?.('new');
  expect(await (await early).text()).toBe('new');
  expect(asked).toHaveLength(3);
});
