import { defineEntity, p } from '@mikro-orm/postgresql';

/** A library: branches (open to all), authors, books kept in a branch, and their copies. Keys are composite on purpose. */
export const Branch = defineEntity({
  name: 'Branch',
  tableName: 'branch',
  properties: { key: p.text().primary(), title: p.text(), parent: () => p.manyToOne(Branch).nullable() },
});

export const Author = defineEntity({
  name: 'Author',
  tableName: 'author',
  properties: { id: p.uuid().primary(), name: p.text(), born: p.date().nullable() },
});

export const Book = defineEntity({
  name: 'Book',
  tableName: 'book',
  properties: {
    home: p.text().primary(),
    id: p.uuid().primary(),
    title: p.text(),
    pages: p.integer().nullable(),
    price: p.bigint(),
    weight: p.decimal('string').precision(30).scale(10).nullable(),
    published: p.date().nullable(),
    entered: p.datetime(6),
    lent: p.boolean(),
    tags: p.array(),
    extra: p.json<{ shelf: number }>().nullable(),
    authorId: p.uuid().nullable(),
    branch: () => p.manyToOne(Branch),
    copies: () => p.oneToMany(Copy).mappedBy('book'),
  },
});

export const Copy = defineEntity({
  name: 'Copy',
  tableName: 'copy',
  properties: {
    home: p.text().primary(),
    id: p.uuid().primary(),
    state: p.enum(['NEW', 'WORN']),
    bought: p.date().nullable(),
    book: () =>
      p
        .manyToOne(Book)
        .joinColumns('home', 'book_id')
        .ownColumns('book_id')
        .updateRule('no action')
        .deleteRule('restrict'),
  },
});

export const entities = [Branch, Author, Book, Copy];
