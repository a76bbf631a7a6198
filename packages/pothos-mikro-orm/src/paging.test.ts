import fc from 'fast-check';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Library, openLibrary } from './testing/library.database.ts';
import { librarySchema } from './testing/library.schema.ts';

let library: Library;
let built: ReturnType<typeof librarySchema>;

beforeAll(async () => {
  library = await openLibrary();
  built = librarySchema(library.orm);
  await library.pool.query(`insert into branch values ('a', 'A', null), ('b', 'B', null)`);
});
afterAll(() => library.stop());

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function page(order: readonly string[], first: number, after: string | null): Promise<Page> {
  const { data, errors } = await graphql({
    schema: built.schema,
    source: `query($order: [String!], $first: Int, $after: String) {
      books(order: $order, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
    variableValues: { order, first, after },
    contextValue: { lo: '', hi: '~~', execute: library.execute },
  });
  expect(errors).toBeUndefined();
  return (data as unknown as { books: Page }).books;
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 2 });
// Few values of each, so that ties are common; some beyond what JavaScript's numbers and dates tell apart.
const book = fc.record({
  home: fc.constantFrom('h', 'H', 'a,b%'),
  id: fc.uuid(),
  title: fc.constantFrom('', "o'clock", 'Z', 'z', '阿'),
  pages: maybe(fc.constantFrom(-1, 0, 7)),
  price: fc.constantFrom('9007199254740993', '9007199254740992', '-3'),
  weight: maybe(fc.constantFrom('12345678901234567.0000000001', '12345678901234567.0000000002', '-0.5')),
  published: maybe(fc.constantFrom('1999-12-31', '2000-02-29')),
  entered: fc.constantFrom(
    '2017-04-23T10:00:00.000001+08:00',
    '2017-04-23T10:00:00.000002+08:00',
    '2017-04-23T02:00:00Z',
  ),
  lent: fc.boolean(),
  branch_key: fc.constantFrom('a', 'b'),
});
const COLUMNS = {
  title: 'title',
  pages: 'pages',
  price: 'price',
  weight: 'weight',
  published: 'published',
  entered: 'entered',
  lent: 'lent',
  branch: 'branch_key',
  id: 'id',
};
const properties = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const ordering = fc
  .subarray(properties, { maxLength: 3 })
  .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
  .chain((chosen) => fc.tuple(...chosen.map((name) => fc.constantFrom(`${name} asc`, `${name} desc`))));

test('all pages together are the whole list, for any ordering with nulls and mixed directions', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(book, { maxLength: 25, selector: ({ id }) => id }),
      ordering,
      fc.integer({ min: 1, max: 7 }),
      async (books, order, size) => {
        await library.pool.query('truncate book cascade');
        await library.pool.query(
          `insert into book (home, id, title, pages, price, weight, published, entered, lent, branch_key, tags)
           select *, '{}' from json_to_recordset($1) as b (home text, id uuid, title text, pages int, price bigint,
             weight numeric, published date, entered timestamptz, lent bool, branch_key text)`,
          [JSON.stringify(books)],
        );
        const seen: string[] = [];
        for (let after: string | null = null; ; ) {
          const { nodes, pageInfo } = await page(order, size, after);
          seen.push(...nodes.map(({ id }) => id));
          if (!pageInfo.hasNextPage) break;
          expect(nodes).toHaveLength(size);
          after = pageInfo.endCursor;
        }
        expect(seen).toEqual(await wholeList(order));
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);

async function wholeList(order: readonly string[]): Promise<string[]> {
  const last = order.at(-1)?.endsWith('desc') ? 'desc' : 'asc';
  const clauses = order.map((text) => {
    const [name, direction] = text.split(' ') as [keyof typeof COLUMNS, string];
    return `${COLUMNS[name]} ${direction} nulls last`;
  });
  const { rows } = await library.pool.query<{ home: string; id: string }>(
    `select home, id from book order by ${[...clauses, `home ${last}`, `id ${last}`].join()}`,
  );
  return rows.map((key) => built.Book.formatId(key));
}

test('a cursor serves its own ordering alone, unaltered', async () => {
  await library.pool.query('truncate book cascade');
  await library.pool.query(
    `insert into book (home, id, title, price, entered, lent, branch_key, tags)
     values ('h', gen_random_uuid(), 'T', 1, now(), true, 'a', '{}'), ('h', gen_random_uuid(), 'U', 1, now(), true, 'a', '{}')`,
  );
  const order = ['published asc', 'entered desc', 'price asc', 'title asc'];
  const cursor = (await page(order, 1, null)).pageInfo.endCursor ?? '';
  const content: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const message = async (values: unknown[], under = order) => {
    const { errors } = await graphql({
      schema: built.schema,
      source: 'query($order: [String!], $after: String) { books(order: $order, after: $after) { nodes { id } } }',
      variableValues: { order: under, after: Buffer.from(JSON.stringify(values)).toString('base64url') },
      contextValue: { lo: '', hi: '~~', execute: library.execute },
    });
    if (errors) expect(errors[0]?.extensions.code).toBe('INVALID');
    return errors?.[0]?.message;
  };
  expect(await message(content)).toBeUndefined();
  expect(await message(content, ['title asc'])).toMatch(/another ordering/);
  expect(await message(content.slice(0, -1))).toMatch(/altered/);
  for (const [index, values] of [
    [1, ['2017-02-30', 'never', 5, 'infinity']],
    [2, [null, '2017-04-23T25:00:00Z', '2017-04-23T10:00:00+99:00']],
    [3, [null, '9223372036854775808', '1.5', '', true]],
    [4, [null, '\0', 5]],
    [6, [null, 'not-a-uuid']],
  ] as const) {
    for (const value of values) expect(await message(content.with(index, value))).toMatch(/altered/);
  }
});
