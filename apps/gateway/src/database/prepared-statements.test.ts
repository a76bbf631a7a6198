import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { boundPreparedStatements } from './prepared-statements.ts';

let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: inject('clusterUrl'), max: 1 });
  boundPreparedStatements(pool, 50);
});
afterAll(() => pool.end());

test('what a connection keeps prepared stays bounded, and what is used again is prepared again', async () => {
  for (let i = 0; i < 300; i++) {
    const { rows } = await pool.query({ name: `s${i}`, text: `SELECT ${i}::int AS n`, values: [] });
    expect(rows).toEqual([{ n: i }]);
    expect((await pool.query({ name: 'hot', text: 'SELECT $1::int AS n', values: [i] })).rows).toEqual([{ n: i }]);
  }
  const { rows } = await pool.query<{ kept: number }>('SELECT count(*)::int AS kept FROM pg_prepared_statements');
  expect(rows[0]?.kept).toBeLessThan(100);
});
