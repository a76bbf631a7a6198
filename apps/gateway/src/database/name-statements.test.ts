import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { nameStatements } from './name-statements.ts';

test('what has values is prepared once a connection; a table that changes costs one failure', async () => {
  const pool = new pg.Pool({ connectionString: inject('clusterUrl'), max: 1 });
  nameStatements(pool);
  const client = await pool.connect();
  try {
    await client.query('CREATE TEMP TABLE growing (a integer)');
    const ask = () => client.query('SELECT * FROM growing WHERE a IS NOT DISTINCT FROM $1', [1]);
    for (let i = 0; i < 3; i++) await ask();
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement LIKE 'SELECT * FROM growing%'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
    await client.query('ALTER TABLE growing ADD COLUMN b integer');
    await expect(ask()).rejects.toMatchObject({ code: '0A000' });
    expect((await ask()).fields).toHaveLength(2);
  } finally {
    client.release();
    await pool.end();
  }
});
