import { type ExecutionResult, graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Library, openLibrary } from './testing/library.database.ts';
import { fillLibrary, id } from './testing/library.rows.ts';
import { librarySchema, type Reader } from './testing/library.schema.ts';

let library: Library;
let built: ReturnType<typeof librarySchema>;
let everything: Reader;
let city: Reader;

beforeAll(async () => {
  library = await openLibrary();
  built = librarySchema(library.orm);
  const execute = library.execute;
  everything = { lo: '', hi: 'z', execute };
  city = { lo: 'city', hi: 'city~', execute };
  await fillLibrary(library.pool);
});
afterAll(() => library.stop());
beforeEach(() => {
  library.statements.length = 0;
});

async function ask(
  source: string,
  variables: Record<string, unknown> = {},
  reader = everything,
): Promise<ExecutionResult> {
  const result = await graphql({ schema: built.schema, source, contextValue: reader, variableValues: variables });
  return JSON.parse(JSON.stringify(result));
}

/** The answer of a query without errors, which has taken one statement. */
async function answer(source: string, variables?: Record<string, unknown>, reader?: Reader): Promise<unknown> {
  const { data, errors } = await ask(source, variables, reader);
  expect(errors).toBeUndefined();
  expect(library.statements).toHaveLength(1);
  return data;
}

const bookId = (n: number, home = 'city') => built.Book.formatId({ home, id: id(n) });

test('every kind of column comes exact', async () => {
  expect(
    await answer(
      `query($id: ID!) { book(id: $id) {
      __typename id home title pages price weight published entered lent tags extra heavy age(on: "1923-08-11") } }`,
      { id: bookId(1) },
    ),
  ).toEqual({
    book: {
      __typename: 'Book',
      id: bookId(1),
      home: 'city',
      title: 'Call to Arms',
      pages: 600,
      price: '9007199254740993',
      weight: '12345678901234567.0000000001',
      published: '1923-08-01',
      entered: expect.stringMatching(/^2017-04-23T02:00:00.123456\+00:00$/),
      lent: true,
      tags: ['a', 'b'],
      extra: { shelf: 3 },
      heavy: true,
      age: 10,
    },
  });
});

test('to one → to many → to one, aliases with different arguments, fragments and directives: one statement', async () => {
  expect(
    await answer(
      `query($id: ID!, $no: Boolean = false) {
        book(id: $id) {
          ...Shown
          branch { title parent { title } }
          author { name books(first: 1) { nodes { title copies { state } } totalCount totalCapped } }
          worn: copies(state: WORN) { bought book { title branch { key } } }
          fresh: copies(state: FRESH) { bought }
          skipped: title @include(if: $no)
        }
      }
      fragment Shown on Node { id ... on Book { title @skip(if: $no) } ... on Author { name } }`,
      { id: bookId(1) },
    ),
  ).toEqual({
    book: {
      id: bookId(1),
      title: 'Call to Arms',
      branch: { title: 'City', parent: null },
      author: {
        name: 'Lu Xun',
        books: {
          nodes: [{ title: 'Call to Arms', copies: [{ state: 'WORN' }, { state: 'FRESH' }, { state: 'FRESH' }] }],
          totalCount: 2,
          totalCapped: true,
        },
      },
      worn: [
        { bought: '2017-01-01', book: { title: 'Call to Arms', branch: { key: 'c' } } },
        { bought: null, book: { title: 'Call to Arms', branch: { key: 'c' } } },
      ],
      fresh: [{ bought: '2016-01-01' }, { bought: '2015-01-01' }, { bought: '2014-01-01' }],
    },
  });
});

test('the reach stands in every reference', async () => {
  const source = `{ branches { key books { title author { books { totalCount nodes { title } } } } } }`;
  expect(await answer(source, {}, city)).toEqual({
    branches: [
      {
        key: 'c',
        books: [
          {
            title: 'Call to Arms',
            author: { books: { totalCount: 2, nodes: [{ title: 'Call to Arms' }, { title: 'Wandering' }] } },
          },
        ],
      },
      {
        key: 'v',
        books: [
          {
            title: 'Wandering',
            author: { books: { totalCount: 2, nodes: [{ title: 'Call to Arms' }, { title: 'Wandering' }] } },
          },
        ],
      },
    ],
  });
  library.statements.length = 0;
  expect(await answer(`query($id: ID!) { book(id: $id) { title } }`, { id: bookId(3, 'village') }, city)).toEqual({
    book: null,
  });
});

test('nodes and edges of one connection may select differently, under aliases too', async () => {
  expect(
    await answer(`{ books(first: 2) {
      edges { node { title } again: node { branch { key } } }
      others: edges { cursor node { pages } }
      nodes { id }
      slim: nodes { title }
      pageInfo { hasNextPage hasPreviousPage endCursor }
      totalCount totalCapped } }`),
  ).toEqual({
    books: {
      edges: [
        { node: { title: 'Anonymous' }, again: { branch: { key: 'v' } } },
        { node: { title: 'Call to Arms' }, again: { branch: { key: 'c' } } },
      ],
      others: [
        { cursor: expect.any(String), node: { pages: null } },
        { cursor: expect.any(String), node: { pages: 600 } },
      ],
      nodes: [{ id: bookId(4, 'village') }, { id: bookId(1) }],
      slim: [{ title: 'Anonymous' }, { title: 'Call to Arms' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: expect.any(String) },
      totalCount: 4,
      totalCapped: false,
    },
  });
});

test('a nested connection is paged for itself', async () => {
  const source = `query($id: ID!, $after: String) { book(id: $id) { copyPages(first: 4, after: $after) {
    nodes { bought } pageInfo { hasNextPage endCursor } totalCount totalCapped } } }`;
  const first = (await answer(source, { id: bookId(1) })) as {
    book: { copyPages: { pageInfo: { endCursor: string } } };
  };
  expect(first.book.copyPages).toEqual({
    nodes: ['2017-01-01', '2016-01-01', '2015-01-01', '2014-01-01'].map((bought) => ({ bought })),
    pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
    totalCount: 4,
    totalCapped: true,
  });
  library.statements.length = 0;
  const after = first.book.copyPages.pageInfo.endCursor;
  expect(await answer(source, { id: bookId(1), after })).toMatchObject({
    book: { copyPages: { nodes: [{ bought: '2013-01-01' }, { bought: null }], pageInfo: { hasNextPage: false } } },
  });
});

test('only what is selected is asked of the database', async () => {
  await answer('{ books { nodes { title } } }');
  const [text = ''] = library.statements;
  expect(text).not.toMatch(/count|price|branch|cursor/);
});

test('node finds any node type by one statement, and anything else is null', async () => {
  const source =
    'query($id: ID!) { node(id: $id) { __typename id ... on Book { title } ... on Branch { books { title } } } }';
  expect(await answer(source, { id: bookId(2) })).toEqual({
    node: { __typename: 'Book', id: bookId(2), title: 'Wandering' },
  });
  library.statements.length = 0;
  expect(await answer(source, { id: built.Branch.formatId({ key: 'c' }) })).toMatchObject({
    node: { __typename: 'Branch', books: [{ title: 'Call to Arms' }] },
  });
  library.statements.length = 0;
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  for (const garbage of [
    '',
    'x',
    '%%',
    `${bookId(2)}=`,
    encode('Book:city'),
    encode('Book:city,nope'),
    encode(`Copy:city,${id(11)}`),
    encode('Query:1'),
    encode('Book:%E0%A4%A,1'),
    encode('String:a'),
    encode(`Book:a%00,${id(1)}`),
  ]) {
    expect(await ask(source, { id: garbage })).toEqual({ data: { node: null } });
  }
  expect(library.statements).toEqual([]);
});

test('a mutation reads what its union or payload selects', async () => {
  const lend = `mutation($id: ID!) { lend(id: $id) { ... on Book { title branch { key } } ... on Refusal { message } } }`;
  expect(await answer(lend, { id: bookId(1) })).toEqual({ lend: { title: 'Call to Arms', branch: { key: 'c' } } });
  library.statements.length = 0;
  expect(await answer(lend, { id: bookId(9) })).toEqual({ lend: { message: 'NOT_FOUND' } });
  library.statements.length = 0;
  const receive = `mutation($id: ID!) { receive(id: $id) { fields received: book { ...T } } } fragment T on Book { title }`;
  expect(await answer(receive, { id: bookId(1) })).toEqual({
    receive: { fields: 'fields,book', received: { title: 'Call to Arms' } },
  });
});

test('a statement written by hand', async () => {
  expect(await answer('{ tally(home: "village") }')).toEqual({ tally: ['Anonymous', 'Wild Grass'] });
});

test('a statement written by hand shows what is selected of an entity', async () => {
  expect(await answer('{ tallies { books branch { title parent { key } others { key } } } }')).toEqual({
    tallies: [
      { books: 1, branch: { title: 'City', parent: null, others: [{ key: 'v' }] } },
      { books: 3, branch: { title: 'Village', parent: { key: 'c' }, others: [{ key: 'c' }] } },
    ],
  });
});

test('a join by a condition on the parent', async () => {
  expect(await answer('{ branches { key others { key } } }')).toEqual({
    branches: [
      { key: 'c', others: [{ key: 'v' }] },
      { key: 'v', others: [{ key: 'c' }] },
    ],
  });
});

test('names longer than PostgreSQL keeps', async () => {
  const long = 'a'.repeat(80);
  expect(await answer(`{ branches { ${long}1: title ${long}2: key } }`)).toEqual({
    branches: [
      { [`${long}1`]: 'City', [`${long}2`]: 'c' },
      { [`${long}1`]: 'Village', [`${long}2`]: 'v' },
    ],
  });
});

test.each([
  ['a negative page', '{ books(first: -1) { totalCount } }', /"first" must be from 0 to 100, not -1/],
  ['too large a page', '{ books(first: 101) { totalCount } }', /"first" must be from 0 to 100, not 101/],
  ['a cursor of nobody', '{ books(after: "??") { totalCount } }', /not one that this field gave/],
])('%s is INVALID', async (_, source, message) => {
  const { errors, data } = await ask(source);
  expect(data).toBeNull();
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions?.code).toBe('INVALID');
  expect(library.statements).toEqual([]);
});
