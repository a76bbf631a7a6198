import { MikroORM } from '@mikro-orm/postgresql';
import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import type { Statement } from './index.ts';
import { entities } from './testing/library.entities.ts';
import { librarySchema } from './testing/library.schema.ts';

const orm = new MikroORM({ entities, clientUrl: 'postgresql://nobody@localhost/nowhere' });
const built = librarySchema(orm);

/** The one statement a query compiles into. */
async function compiled(source: string, variableValues: Record<string, unknown> = {}): Promise<Statement> {
  const statements: Statement[] = [];
  const execute = async (statement: Statement) => {
    statements.push(statement);
    return null;
  };
  await graphql({ schema: built.schema, source, variableValues, contextValue: { lo: 'lo', hi: 'hi', execute } });
  expect(statements).toHaveLength(1);
  return statements[0] as Statement;
}

const id = built.Book.formatId({ home: 'h', id: '00000000-0000-0000-0000-000000000001' });

test('a row', async () => {
  expect((await compiled('query($id: ID!) { book(id: $id) { title price } }', { id })).text).toMatchInlineSnapshot(
    `"select (select row_to_json(r) from (select t0."title" as "title", t0."price"::text as "price" from "book" t0 where (t0."home" = $1::text and t0."id" = $2::uuid) and (t0."home" >= $3 and t0."home" < $4) limit 1) r) as "data""`,
  );
});

test('a list whose rows have joins is limited before it is joined', async () => {
  expect(
    (await compiled('{ books(first: 3) { nodes { title author { name } copies { bought } } } }')).text,
  ).toMatchInlineSnapshot(
    `"select row_to_json(r) as "data" from (select (select coalesce(json_agg(row_to_json(x6)), '[]'::json) from (select t0."title" as "title", row_to_json(j2) as "author", j5."rows" as "copies" from (select t0."home", t0."id", t0."title", t0."pages", t0."price", t0."weight", t0."published", t0."entered", t0."lent", t0."tags", t0."extra", t0."author_id", t0."branch_key" from "book" t0 where (t0."home" >= $1 and t0."home" < $2) order by t0."title", t0."home", t0."id" limit $3) t0 left join lateral (select t1."name" as "name" from "author" t1 where (t1."id" = t0."author_id")) j2 on true left join lateral (select (select coalesce(json_agg(row_to_json(x4)), '[]'::json) from (select t3."bought" as "bought" from "copy" t3 where (t3."home" = t0."home" and t3."book_id" = t0."id") and (t3."home" >= $4 and t3."home" < $5) order by t3."bought" desc nulls last, t3."home" desc, t3."id" desc limit 3) x4) as "rows") j5 on true order by t0."title", t0."home", t0."id") x6) as "rows") r"`,
  );
});

test('a page counts no further than it says', async () => {
  const { text, values } = await compiled('{ books(title: "x") { totalCount } }');
  expect(text).toMatchInlineSnapshot(
    `"select row_to_json(r) as "data" from (select (select count(*)::int as "total" from (select 1 from "book" t0 where (t0."title" >= $1) and (t0."home" >= $2 and t0."home" < $3) limit 21) c1) as "total") r"`,
  );
  expect(values).toEqual(['x', 'lo', 'hi']);
});

test('a cursor over columns without nulls in one direction is one comparison of rows', async () => {
  const { text } = await compiled('query($after: String) { books(after: $after) { nodes { home } } }', {
    after: await cursor(['title asc'], ['T', 'h', '00000000-0000-0000-0000-000000000001']),
  });
  expect(text).toContain('(t0."title", t0."home", t0."id") > ($1::text, $2::text, $3::uuid)');
});

test('a cursor over nulls and mixed directions is spelt out', async () => {
  const order = ['title asc', 'published desc'];
  const after = await cursor(order, ['T', '2000-01-01', 'h', '00000000-0000-0000-0000-000000000001']);
  const { text } = await compiled(
    'query($after: String, $order: [String!]) { books(after: $after, order: $order) { nodes { home } } }',
    { after, order },
  );
  expect(text).toMatchInlineSnapshot(
    `"select row_to_json(r) as "data" from (select (select coalesce(json_agg(row_to_json(x1)), '[]'::json) from (select t0."home" as "home" from "book" t0 where (t0."title" >= $1::text and (t0."title" > $1::text or (t0."title" = $1::text and (t0."published" < $2::date or t0."published" is null or (t0."published" = $2::date and ((t0."home", t0."id") < ($3::text, $4::uuid))))))) and (t0."home" >= $5 and t0."home" < $6) order by t0."title", t0."published" desc nulls last, t0."home" desc, t0."id" desc limit $7) x1) as "rows") r"`,
  );
});

async function cursor(order: readonly string[], values: readonly unknown[]): Promise<string> {
  const row = { $cursor: values, title: '' };
  const { data } = await graphql({
    schema: built.schema,
    source: 'query($order: [String!]) { books(order: $order) { edges { cursor } } }',
    variableValues: { order },
    contextValue: { lo: '', hi: '', execute: async () => ({ rows: [row] }) },
  });
  return (data as unknown as { books: { edges: { cursor: string }[] } }).books.edges[0]?.cursor ?? '';
}

test('the text depends on the shape of a query, not on its values', async () => {
  const source = 'query($first: Int, $title: String) { books(first: $first, title: $title) { nodes { title } } }';
  const one = await compiled(source, { first: 1, title: 'a' });
  const two = await compiled(source, { first: 2, title: "b'; drop table book" });
  expect(two.text).toBe(one.text);
  expect(two.name).toBe(one.name);
  expect(one.name).toMatch(/^p_[0-9a-f]{16}$/);
  expect((await compiled(source, { first: 2 })).name).not.toBe(one.name);
});

test('a variable in a directive is read anew each time', async () => {
  const source =
    'query($more: Boolean!) { branches { title key @include(if: $more) ... @skip(if: $more) { parent { key } } } }';
  expect((await compiled(source, { more: true })).text).toMatch(/"key" as "key"/);
  const { text } = await compiled(source, { more: false });
  expect(text).toMatch(/^(?!.*t0."key" as "key").*lateral/);
});
