import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../testing/index.ts';
import { readInScope } from './read.ts';

let gateway: TestGateway;
let pool: pg.Pool;
beforeAll(async () => {
  gateway = await openTestGateway();
  pool = new pg.Pool({ connectionString: gateway.urls.app, max: 1 });
  // The database is dropped under connections that are still closing.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await gateway.close();
});

const SCOPE = `SELECT current_setting('app.lo1', true) AS lo, current_setting('app.user', true) AS user`;

test('a scope ends with the transaction it was set for: the connection goes back knowing nobody', async () => {
  const viewer = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
  const statement = { name: 'scope-of-the-test', text: SCOPE, values: [] };
  expect(await readInScope(pool, viewer, statement)).toEqual([{ lo: '513227', user: viewer.userId }]);
  expect((await pool.query(SCOPE)).rows).toEqual([{ lo: '', user: '' }]);
});
