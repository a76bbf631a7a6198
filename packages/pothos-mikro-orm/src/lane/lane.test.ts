import { execute, getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { laneOf } from '../index.ts';
import { type Library, openLibrary } from '../testing/library.database.ts';
import { fillLibrary, id } from '../testing/library.rows.ts';
import { librarySchema, type Reader } from '../testing/library.schema.ts';

let library: Library;
let built: ReturnType<typeof librarySchema>;
let readers: Reader[];

beforeAll(async () => {
  library = await openLibrary();
  built = librarySchema(library.orm);
  await fillLibrary(library.pool);
  await library.pool.query(
    `insert into author values ('${id(3)}', E'"quoted" \\\\ tab\\t line\\n bell\\x07 del\\x7f 小金县 🙂', null)`,
  );
  await library.pool.query(`insert into branch values ('a/b ü', 'Odd "key"', null)`);
  const reader = (lo: string, hi: string): Reader => ({ lo, hi, execute: library.execute });
  readers = [reader('', 'z'), reader('city', 'city~'), reader('x', 'y')];
});
afterAll(() => library.stop());

type Variables = Record<string, unknown>;

/** What the lane answers, as text; undefined where it leaves the document to the executor. */
async function byLane(source: string, reader: Reader, variables: Variables = {}): Promise<string | undefined> {
  const document = parse(source);
  expect(validate(built.schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  const lane = operation && laneOf(built.schema, document, operation);
  if (!lane) return undefined;
  const { statements, answer } = lane.bind(variables, reader);
  const texts: (string | null)[] = [];
  for (const { text, values } of statements) {
    const types = { getTypeParser: () => (value: string) => value };
    const { rows } = await library.pool.query({ text, values: [...values], rowMode: 'array', types: types as never });
    texts.push(rows[0]?.[0] ?? null);
  }
  return answer(texts);
}

async function byExecutor(source: string, reader: Reader, variables: Variables = {}): Promise<string> {
  const { data, errors } = await execute({
    schema: built.schema,
    document: parse(source),
    contextValue: reader,
    variableValues: variables,
  });
  expect(errors, source).toBeUndefined();
  return JSON.stringify(data);
}

const bookId = (n: number, home = 'city') => built.Book.formatId({ home, id: id(n) });
const PAGE = 'pageInfo { startCursor hasNextPage __typename endCursor hasPreviousPage }';
const SERVED: { name: string; source: string; variables?: Variables }[] = [
  { name: 'nothing but its type', source: '{ a: __typename b: __typename }' },
  {
    name: 'every kind of column',
    source:
      'query($id: ID!) { book(id: $id) { __typename id home title pages price weight published entered lent tags age(on: "1923-08-11") } }',
    variables: { id: bookId2() },
  },
  {
    name: 'a row that is not there',
    source: 'query($id: ID!) { book(id: $id) { title } }',
    variables: { id: 'nonsense' },
  },
  {
    name: 'texts with every kind of character',
    source: '{ branches { title key parent { key } } books { nodes { author { name } } } }',
  },
  {
    name: 'names in the order of the question',
    source: '{ books { totalCapped nodes { z: title a: home id } totalCount } branches { title } }',
  },
  {
    name: 'enums under their names',
    source: '{ books { nodes { copies { state } worn: copies(state: WORN) { state bought } } } }',
  },
  { name: 'a page among pages', source: `{ books(first: 2) { ${PAGE} nodes { title } } }` },
  {
    name: 'a page of edges',
    source: `{ books(first: 3) { edges { cursor __typename node { title id } } __typename ${PAGE} } }`,
  },
  {
    name: 'two branches',
    source: '{ books { edges { x: node { title } y: node { home } } nodes { id } more: nodes { copies { bought } } } }',
  },
  { name: 'an empty page', source: `{ books(title: "zzz") { ${PAGE} nodes { title } edges { cursor } totalCount } }` },
  { name: 'a page of no rows', source: `{ books(first: 0) { ${PAGE} nodes { title } totalCount } }` },
  { name: 'totals alone', source: '{ books { totalCount totalCapped __typename } }' },
  { name: 'a place alone', source: `{ books(first: 1) { ${PAGE} } }` },
  {
    name: 'pages within a page',
    source: `{ books { nodes { title copyPages(first: 2) { ${PAGE} nodes { state book { title copyPages { totalCount edges { cursor } } } } } } } }`,
  },
  {
    name: 'an ordering that comes with the question',
    source: `query($o: [String!]) { books(order: $o, first: 2) { ${PAGE} edges { cursor } } }`,
    variables: { o: ['published desc', 'pages asc'] },
  },
  {
    name: 'fields asked for twice',
    source: '{ books { nodes { author { name } } nodes { title author { born } } } books { totalCount } }',
  },
  {
    name: 'fragments',
    source:
      '{ branches { ...A ... { others { ...A } } } } fragment A on Branch { key ...B } fragment B on Branch { title books { author { born } } }',
  },
  { name: 'a parent and none', source: '{ branches { key parent { title parent { title } } } }' },
];

function bookId2(): string {
  return Buffer.from(`Book:city,${id(1)}`).toString('base64url');
}

test.each(SERVED)('byte for byte as the executor: $name', async ({ source, variables }) => {
  for (const reader of readers) {
    expect(await byLane(source, reader, variables)).toBe(await byExecutor(source, reader, variables));
  }
});

test('`node` of every type, of none, and where no fragment fits', async () => {
  const source =
    'query($id: ID!) { node(id: $id) { ... on Book { title copies { bought } } ... on Author { id __typename name } } }';
  const ids = [
    bookId(1),
    bookId(3, 'village'),
    built.Author.formatId({ id: id(3) }),
    built.Branch.formatId({ key: 'c' }),
    'none',
  ];
  for (const one of ids) {
    for (const reader of readers) {
      expect(await byLane(source, reader, { id: one })).toBe(await byExecutor(source, reader, { id: one }));
    }
  }
});

test('a page is found again by the cursor that the other one gave', async () => {
  const source =
    'query($after: String) { books(first: 2, after: $after) { nodes { title } pageInfo { endCursor hasPreviousPage } } }';
  const [reader] = readers as [Reader];
  const first = JSON.parse((await byLane(source, reader)) ?? '');
  const variables = { after: first.books.pageInfo.endCursor };
  expect(await byLane(source, reader, variables)).toBe(await byExecutor(source, reader, variables));
});

test.each([
  'query($id: ID!) { book(id: $id) { heavy title author { name } } }',
  'query($id: ID!) { book(id: $id) { extra tags } }',
  'query($id: ID!) { node(id: $id) { __typename ... on Book { id heavy copies { book { heavy } } } ... on Author { name } } }',
  `{ books(first: 2) { totalCount edges { cursor node { heavy copyPages(first: 1) { ${PAGE} nodes { state } } } } more: nodes { id heavy } } }`,
  '{ tally(home: "city") tallies { books branch { title key id parent { title } } } branches { title } }',
  `{ branches { ${'x'.repeat(64)}: title ${'x'.repeat(65)}: key } }`,
  '{ branches { id key } }',
])('byte for byte where resolvers compute: %s', async (source) => {
  for (const reader of readers) {
    const variables = { id: bookId(1) };
    const expected = await byExecutor(source, reader, variables);
    const given = await byLane(source, reader, variables);
    // An id of other characters than digits and letters is escaped in JavaScript.
    if (source !== '{ branches { id key } }') expect(given).toBe(expected);
    else expect(given).toBeUndefined();
  }
});

test('what GraphQL has to judge is left to the executor', async () => {
  const [reader] = readers as [Reader];
  const left = [
    '{ books { nodes { title @include(if: true) } } }',
    '{ __schema { queryType { name } } }',
    'mutation { lend(id: "x") { __typename } }',
  ];
  for (const source of left) expect.soft(await byLane(source, reader, { id: bookId(1) }), source).toBeUndefined();
});

test('a missing value that may not be missing is left to the executor, which makes the error', async () => {
  const [reader] = readers as [Reader];
  const source = '{ books { nodes { title branch { title } } } }';
  expect(await byLane(source, reader)).toBe(await byExecutor(source, reader));
  await library.pool.query('alter table book drop constraint book_branch_key_foreign');
  await library.pool.query(`update book set branch_key = 'gone' where id = '${id(2)}'`);
  expect(await byLane(source, reader)).toBeUndefined();
  expect(await byLane('{ books { nodes { title } } }', reader)).toContain('Wandering');
  await library.pool.query(`update book set branch_key = 'v' where id = '${id(2)}'`);
});

test('one statement a root field, whose text no value changes', async () => {
  const source =
    'query($a: Int, $t: String, $id: ID!) { x: books(first: $a, title: $t) { nodes { title } } y: book(id: $id) { title } }';
  const document = parse(source);
  const operation = getOperationAST(document);
  const lane = operation && laneOf(built.schema, document, operation);
  const [one, two] = [
    { a: 1, t: 'a', id: bookId(1) },
    { a: 9, t: "b'; drop table book", id: bookId(2) },
  ].map((variables, i) => lane?.bind(variables, readers[i] as Reader).statements);
  expect(one?.map(({ name, text }) => [name, text])).toEqual(two?.map(({ name, text }) => [name, text]));
  expect(one).toHaveLength(2);
  expect(one?.[0]?.text).toMatchInlineSnapshot(
    `"select row_to_json(r) as "data" from (select array_to_json(array(select x1 from (select t0."title" as "title" from "book" t0 where (t0."title" >= $1) and (t0."home" >= $2 and t0."home" < $3) order by t0."title", t0."home", t0."id" limit $4::int) x1)) as "nodes") r"`,
  );
});
