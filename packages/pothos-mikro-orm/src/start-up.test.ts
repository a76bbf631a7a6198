import { MikroORM } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { sql } from './index.ts';
import { Author, Book, Branch, entities } from './testing/library.entities.ts';
import { librarySchema, newBuilder } from './testing/library.schema.ts';

const orm = new MikroORM({ entities, clientUrl: 'postgresql://nobody@localhost/nowhere' });

type Builder = ReturnType<typeof newBuilder>;
const never = 'unknown' as never;

test.each<[string, (builder: Builder) => void, RegExp]>([
  [
    'a non-null field over a nullable column',
    (b) =>
      b.entityType(Author, {
        name: 'Author',
        reach: 'open',
        fields: (t) => ({ born: t.column('born', { nullable: false }) }),
      }),
    /^Author\.born: the field is not nullable, but the column born is/,
  ],
  [
    'an unknown property',
    (b) => b.entityType(Author, { name: 'Author', reach: 'open', fields: (t) => ({ fame: t.column(never) }) }),
    /^Author\.fame: Author has no property "unknown"/,
  ],
  [
    'an unknown property that a computed field needs',
    (b) =>
      b.entityType(Author, {
        name: 'Author',
        reach: 'open',
        fields: (t) => ({ old: t.computed({ type: 'Boolean', needs: [never], resolve: () => true }) }),
      }),
    /^Author\.old: Author has no property "unknown"/,
  ],
  [
    'an unknown property in an ordering',
    (b) =>
      b.entityType(Branch, {
        name: 'Branch',
        reach: 'open',
        fields: (t) => ({ all: t.toMany('parent', { orderBy: [[never, 'asc']] }) }),
      }),
    /^Branch\.all: Branch has no property "unknown"/,
  ],
  [
    'a column whose type nothing follows from',
    (b) => b.entityType(Book, { name: 'Book', reach: 'open', fields: (t) => ({ price: t.column('price') }) }),
    /^Book\.price: name the GraphQL type of a bigint column/,
  ],
  [
    'a relation to an entity without a type',
    (b) => b.entityType(Book, { name: 'Book', reach: 'open', fields: (t) => ({ branch: t.toOne('branch') }) }),
    /^Book\.branch: no entityType shows Branch/,
  ],
  [
    'a type without reach',
    (b) => b.entityType(Author, { name: 'Author', reach: undefined as never }),
    /^Author has no reach/,
  ],
  [
    'a reference never made a type',
    (b) => b.queryField('author', (t) => t.entityList(b.entityRef(Author, 'Author'))),
    /Author.*has not been implemented/,
  ],
])('%s is refused at start-up', (_, declare, message) => {
  expect(() => {
    const builder = newBuilder(orm);
    builder.queryField('one', (t) => t.string({ resolve: () => '' }));
    declare(builder);
    builder.toSchema();
  }).toThrow(message);
});

test('nullability follows the columns, and what a reach may hide', () => {
  const { schema } = librarySchema(orm);
  const type = (name: string) =>
    String((schema.getType('Book') as import('graphql').GraphQLObjectType).getFields()[name]?.type);
  expect([type('title'), type('pages'), type('tags'), type('branch'), type('author'), type('copies')]).toEqual([
    'String!',
    'Int',
    '[String!]!',
    'Branch!',
    'Author',
    '[Copy!]!',
  ]);
  expect(type('extra')).toBe('JSON');
});

test('a row refuses a property it does not have, and sql a value that is not there', () => {
  const builder = newBuilder(orm);
  const ref = builder.entityType(Author, {
    name: 'Author',
    reach: 'open',
    fields: (t) => ({ name: t.column('name') }),
  });
  expect(() => ref.definition.table.column('constructor')).toThrow(/no property "constructor"/);
  expect(() => sql`${undefined as never}`).toThrow(/value 1 is undefined/);
});
