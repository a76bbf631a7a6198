import type { MikroORM } from '@mikro-orm/postgresql';
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import MikroOrmPlugin, { embeddedRow, type Row, readSelected, type Statement, selectedFields, sql } from '../index.ts';
import { Author, Book, Branch, Copy } from './library.entities.ts';

/** A reader sees the books of the homes from `lo` up to `hi`. */
export interface Reader {
  readonly lo: string;
  readonly hi: string;
  readonly execute: (statement: Statement) => Promise<unknown>;
}

interface Types {
  Context: Reader;
  Scalars: {
    Fen: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}

export function newBuilder(orm: Pick<MikroORM, 'getMetadata'>) {
  const builder = new SchemaBuilder<Types>({
    plugins: [RelayPlugin, MikroOrmPlugin],
    relay: { nodeQueryOptions: false, nodesQueryOptions: false },
    mikroOrm: {
      metadata: () => orm.getMetadata(),
      execute: (reader, statement) => reader.execute(statement),
      scalars: { Fen: 'text', Date: 'json', DateTime: 'json' },
    },
  });
  for (const name of ['Fen', 'Date', 'DateTime', 'JSON'] as const) builder.scalarType(name, { serialize: (v) => v });
  builder.queryType({});
  return builder;
}

export function librarySchema(orm: Pick<MikroORM, 'getMetadata'>) {
  const builder = newBuilder(orm);
  const State = builder.enumType('State', { values: { FRESH: { value: 'NEW' }, WORN: {} } });

  const BranchType = builder.entityType(Branch, {
    name: 'Branch',
    node: true,
    reach: 'open',
    fields: (t) => ({ key: t.column('key'), title: t.column('title'), parent: t.toOne('parent') }),
  });
  const AuthorRef = builder.entityRef(Author, 'Author');
  const BookRef = builder.entityRef(Book, 'Book');

  const CopyType = builder.entityType(Copy, {
    name: 'Copy',
    reach: (row, { lo, hi }) => sql`${row.home} >= ${lo} and ${row.home} < ${hi}`,
    fields: (t) => ({
      state: t.column('state', { type: State }),
      bought: t.column('bought'),
      book: t.toOne('book', { nullable: false }),
    }),
  });

  builder.entityType(BookRef, {
    node: true,
    reach: (row, { lo, hi }) => sql`${row.home} >= ${lo} and ${row.home} < ${hi}`,
    fields: (t) => ({
      home: t.column('home'),
      title: t.column('title'),
      pages: t.column('pages'),
      price: t.column('price', { type: 'Fen' }),
      weight: t.column('weight', { type: 'String' }),
      published: t.column('published'),
      entered: t.column('entered'),
      lent: t.column('lent'),
      tags: t.column('tags'),
      extra: t.column('extra', { type: 'JSON' }),
      branch: t.toOne('branch'),
      author: t.toOne(AuthorRef, { on: { authorId: 'id' } }),
      copies: t.toMany(CopyType, {
        on: { home: 'home', id: 'book' },
        args: { state: t.arg({ type: State }) },
        orderBy: [['bought', 'desc']],
        limit: 3,
        where: (row, { state }) => (state ? sql`${row.state} = ${state}` : undefined),
      }),
      allCopies: t.toMany('copies', { orderBy: [['id', 'asc']] }),
      copyPages: t.nestedConnection(CopyType, {
        on: { home: 'home', id: 'book' },
        args: { worn: t.arg.boolean() },
        where: (row, { worn }) => (worn ? sql`${row.state} = ${'WORN'}` : undefined),
        orderBy: [['bought', 'desc']],
        maxFirst: 10,
        countLimit: 4,
      }),
      heavy: t.computed({
        type: 'Boolean',
        needs: ['pages', 'price'],
        resolve: ({ pages, price }) => (pages ?? 0) > 500 && BigInt(price) > 0n,
      }),
      age: t.expression({
        type: 'Int',
        nullable: true,
        args: { on: t.arg({ type: 'Date', required: true }) },
        sql: (row, { on }) => sql`${on}::date - ${row.published}`,
      }),
    }),
  });

  builder.entityType(AuthorRef, {
    node: true,
    reach: 'open',
    fields: (t) => ({
      name: t.column('name'),
      born: t.column('born'),
      books: t.nestedConnection(BookRef, { on: { id: 'authorId' }, orderBy: [['title', 'asc']], countLimit: 2 }),
    }),
  });

  builder.entityFields(BranchType, (t) => ({
    others: t.toMany(() => BranchType, {
      on: {},
      where: (row, _args, _context, branch) => sql`${row.key} <> ${branch.key}`,
    }),
    books: t.toMany(BookRef, { on: { key: 'branch' }, orderBy: [['title', 'asc']] }),
  }));

  builder.entityNodeField();
  builder.queryField('book', (t) =>
    t.entity(BookRef, { args: { id: t.arg.id({ required: true }) }, where: (row, { id }) => BookRef.idIs(row, id) }),
  );
  builder.queryField('branches', (t) => t.entityList(BranchType, { orderBy: [['key', 'asc']] }));
  builder.queryField('books', (t) =>
    t.entityConnection(BookRef, {
      description: 'Books in reach.',
      args: { title: t.arg.string(), order: t.arg.stringList() },
      where: (row, { title }) => (title ? sql`${row.title} >= ${title}` : undefined),
      orderBy: (args) => (args.order ?? ['title asc']).map((text) => text.split(' ') as ['title', 'asc']),
      maxFirst: 100,
      countLimit: 20,
    }),
  );
  builder.queryField('tally', (t) =>
    t.statement({
      type: ['String'],
      args: { home: t.arg.string({ required: true }) },
      sql: ({ home }) => sql`select json_agg(title order by title) as data from book where home = ${home}`,
      map: (data) => (data as string[] | null) ?? [],
    }),
  );

  const Tally = builder.objectRef<{ books: number; branch: unknown }>('Tally').implement({
    fields: (t) => ({
      books: t.exposeInt('books'),
      branch: t.field({ type: BranchType, nullable: true, resolve: ({ branch }) => branch as never }),
    }),
  });
  builder.queryField('tallies', (t) =>
    t.statement({
      type: [Tally],
      sql: (_args, context, info) => {
        const nodes = selectedFields(info, context, 'Tally').find(({ name }) => name === 'branch')?.nodes ?? [];
        const where = (row: Row<Record<string, unknown>>) => sql`${row.key ?? null} = counted.branch_key`;
        const branch = embeddedRow({ type: 'Branch', nodes, where, info, context });
        return sql`select json_agg(x order by x.branch_key) as data from (
          select branch_key, books, ${branch} as branch
          from (select branch_key, count(*) as books from book group by branch_key) counted) x`;
      },
      map: (data) => data as { books: number; branch: unknown }[],
    }),
  );

  const Refusal = builder.objectRef<{ message: string }>('Refusal').implement({
    fields: (t) => ({ message: t.exposeString('message') }),
  });
  const Lending = builder.unionType('Lending', {
    types: [BookRef, Refusal],
    resolveType: (value) => ('message' in value ? 'Refusal' : 'Book'),
  });
  const Receipt = builder.objectRef<{ book: unknown; fields: string }>('Receipt').implement({
    fields: (t) => ({
      book: t.field({ type: BookRef, nullable: true, resolve: ({ book }) => book as never }),
      fields: t.exposeString('fields'),
    }),
  });
  builder.mutationType({
    fields: (t) => ({
      lend: t.field({
        type: Lending,
        args: { id: t.arg.id({ required: true }) },
        resolve: async (_root, { id }, context, info) =>
          (await readSelected({ type: BookRef, where: (row) => BookRef.idIs(row, id), info, context })) ?? {
            message: 'NOT_FOUND',
          },
      }),
      receive: t.field({
        type: Receipt,
        args: { id: t.arg.id({ required: true }) },
        resolve: async (_root, { id }, context, info) => ({
          book: await readSelected({
            type: BookRef,
            where: (row) => BookRef.idIs(row, id),
            info,
            context,
            path: ['book'],
          }),
          fields: selectedFields(info, context, 'Receipt')
            .map(({ name }) => name)
            .join(),
        }),
      }),
    }),
  });
  return { schema: builder.toSchema(), Book: BookRef, Branch: BranchType, Author: AuthorRef };
}
