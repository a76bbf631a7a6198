import type { Pool } from 'pg';

export const id = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;

/** Two branches, two authors, four books and their copies, in the homes `city` and `village`. */
export async function fillLibrary(pool: Pool): Promise<void> {
  await pool.query(`insert into branch values ('c', 'City', null), ('v', 'Village', 'c')`);
  await pool.query(`insert into author values ('${id(1)}', 'Lu Xun', '1881-09-25'), ('${id(2)}', 'Anon', null)`);
  await pool.query(`
    insert into book (home, id, title, pages, price, weight, published, entered, lent, tags, extra, author_id, branch_key) values
    ('city', '${id(1)}', 'Call to Arms', 600, 9007199254740993, 12345678901234567.0000000001, '1923-08-01', '2017-04-23 10:00:00.123456+08', true, '{a,b}', '{"shelf":3}', '${id(1)}', 'c'),
    ('city', '${id(2)}', 'Wandering', 200, 5, null, '1926-08-01', '2017-04-23 10:00:00+08', false, '{}', null, '${id(1)}', 'v'),
    ('village', '${id(3)}', 'Wild Grass', null, 7, null, null, '2017-04-24 10:00:00+08', false, '{}', null, '${id(1)}', 'v'),
    ('village', '${id(4)}', 'Anonymous', null, 0, null, null, '2017-04-25 10:00:00+08', false, '{}', null, null, 'v')`);
  await pool.query(`
    insert into copy (home, id, state, bought, book_id) values
    ('city', '${id(11)}', 'NEW', '2016-01-01', '${id(1)}'), ('city', '${id(12)}', 'WORN', null, '${id(1)}'),
    ('city', '${id(13)}', 'WORN', '2017-01-01', '${id(1)}'), ('city', '${id(14)}', 'NEW', '2015-01-01', '${id(1)}'),
    ('city', '${id(15)}', 'NEW', '2014-01-01', '${id(1)}'), ('city', '${id(16)}', 'NEW', '2013-01-01', '${id(1)}'),
    ('village', '${id(17)}', 'WORN', '2013-01-01', '${id(3)}')`);
}
