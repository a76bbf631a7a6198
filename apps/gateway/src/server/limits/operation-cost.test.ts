import { buildSchema, type DocumentNode, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { refusalOfCost } from './operation-cost.ts';

const schema = buildSchema(`
  type Query { place: Place places: [Place!]! }
  type Place { key: String parent: Place children: [Place!]! }
  type Mutation { move: Place }
  type Subscription { moved: Place }
`);
const judge = (document: DocumentNode, name?: string) => {
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  return refusalOfCost(schema, document, operation)?.texts.en;
};
const repeat = (times: number, text: string) => text.repeat(times);

test.each([
  ['a modest one', '{ place { key parent { key } } }', undefined],
  ['many fields', `{ place { ${repeat(401, 'key ')} } }`, /too many fields/],
  [
    'many fields by fragments',
    `{ place { ${repeat(41, '...F ')} } } fragment F on Place { ${repeat(10, 'key ')} }`,
    /too many fields/,
  ],
  ['a deep one', `{ place { ${repeat(15, 'parent { ')} key ${repeat(15, '}')} } }`, /too deep/],
  ['lists in lists', `{ places { ${repeat(8, 'children { ')} key ${repeat(8, '}')} } }`, /asks for too much/],
  [
    'many links beneath one field',
    `{ place { ${Array.from({ length: 51 }, (_, i) => `a${i}: parent { key }`).join(' ')} } }`,
    /too many links/,
  ],
  [
    'as many beneath several',
    `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: place { parent { key } }`).join(' ')} }`,
    undefined,
  ],
  [
    'a fragment that doubles links',
    '{ place { ...A } } fragment A on Place { a: parent { ...B } b: parent { ...B } } fragment B on Place { a: parent { ...C } b: parent { ...C } } fragment C on Place { a: parent { ...D } b: parent { ...D } } fragment D on Place { a: parent { ...E } b: parent { ...E } } fragment E on Place { a: parent { key } b: parent { key } }',
    /too many links/,
  ],
  [
    'many mutations',
    `mutation { ${Array.from({ length: 11 }, (_, i) => `a${i}: move { key }`).join(' ')} }`,
    /too much at once/,
  ],
  ['the schema once', '{ __schema { types { name } } }', undefined],
  ['the whole schema, as GraphiQL asks for it', getIntrospectionQuery(), undefined],
  [
    'the schema under many names',
    '{ a: __schema { types { name } } b: __schema { types { name } } ... on Query { c: __type(name: "X") { name } } }',
    /schema too often/,
  ],
  ['a subscription', 'subscription { moved { key } }', /no subscriptions/],
])('%s', (_, text, expected) => {
  const refused = judge(parse(text));
  if (expected) expect(refused).toMatch(expected);
  else expect(refused).toBeUndefined();
});

test('a fragment that doubles at each level is reckoned without being followed', () => {
  const levels = 60;
  const fragments = Array.from(
    { length: levels },
    (_, i) =>
      `fragment F${i} on Place { ${i === levels - 1 ? 'key' : `a: parent { ...F${i + 1} } b: parent { ...F${i + 1} }`} }`,
  );
  expect(judge(parse(`{ place { ...F0 } } ${fragments.join(' ')}`))).toMatch(/too deep/);
});

test('of several operations, the one asked for is judged, and needs none of its variables', () => {
  const document = parse(`query A($key: String!) { place { key } } query B { place { ${repeat(401, 'key ')} } }`);
  expect(judge(document, 'A')).toBeUndefined();
  expect(judge(document, 'B')).toMatch(/too many fields/);
});
