import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScopeOf } from '../../database/scope.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { rebuildTree, rollUp } from './roll-up.ts';

const TODAY = '2017-04-23';
let gateway: TestGateway;
let worker: pg.Client;

beforeAll(async () => {
  gateway = await openTestGateway();
  worker = new pg.Client(gateway.urls.worker);
  await worker.connect();
});
afterAll(async () => {
  await worker.end();
  await gateway.close();
});

/** Counts a leaf and marks it, as a writer does. */
async function count(providerKey: string, amount: number, { source = 'FISCAL', scheme = 'INTRA_PROVINCE' } = {}) {
  await gateway.owner(
    `INSERT INTO rollup_leaf AS leaf VALUES ('513227', '513227100', $1, $2, $3, 'funds.sent', '2017-03-05', $4, 1)
      ON CONFLICT (home, division_key, provider_key, scheme, source, measure, day)
        DO UPDATE SET amount = leaf.amount + excluded.amount, n = leaf.n + 1`,
    [providerKey, scheme, source, amount],
  );
  await gateway.owner(`INSERT INTO rollup_mark VALUES ('513227', gen_random_uuid(), '513227100', $1, '2017-03-01')`, [
    providerKey,
  ]);
}

const sums = () =>
  gateway.owner(
    `SELECT division_key, boundaries, measure, month::text, amount::text, n::text FROM rollup_sum ORDER BY 1, 2, 3, 4`,
  );
const counted = () =>
  gateway.owner(
    `SELECT division_key, boundaries, measure, month::text, sum(amount)::text AS amount, sum(n)::text AS n
      FROM rollup_tree WHERE division_key <> '' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  );

async function seen(viewer: Viewer): Promise<string[]> {
  const scope = readScopeOf(viewer);
  const client = await gateway.services.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(scope.text, [...scope.values]);
    const { rows } = await client.query<{ key: string }>(
      'SELECT DISTINCT division_key AS key FROM rollup_sum ORDER BY 1',
    );
    return rows.map(({ key }) => key);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('a place has one row a measure and month, however many give under however many schemes and sources', async () => {
  await count('5101', 30);
  await count('5101', 4, { source: 'ENTERPRISE' });
  await count('33', 500, { scheme: 'EAST_WEST' });
  await rollUp(worker, TODAY);
  const rows = await sums();
  expect(rows.map(({ division_key, amount, n }) => [division_key, amount, n])).toEqual(
    ['51', '5132', '513227'].flatMap((key) => Array(2).fill([key, '534', '3'])),
  );
  expect(rows).toEqual(await counted());
});

test('a recount of one provider moves the sum by what that one changed', async () => {
  await count('33', -500, { scheme: 'EAST_WEST' });
  await count('5107', 7);
  await rollUp(worker, TODAY);
  expect((await sums())[0]?.amount).toBe('41');
  expect(await sums()).toEqual(await counted());
});

test('counting everything anew gives the same', async () => {
  const followed = await sums();
  await gateway.owner('UPDATE rollup_sum SET amount = 1');
  await rebuildTree(worker, TODAY);
  expect(await sums()).toEqual(followed);
});

test('only who stands over a place sees its sums, never a provider what others gave beside it', async () => {
  expect(await seen(viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }))).toEqual(['51', '5132', '513227']);
  expect(await seen(viewerOf({ level: 'county', key: '513227', roles: ['reviewer'] }))).toEqual(['513227']);
  expect(await seen(viewerOf({ level: 'county', key: '513226', roles: ['reviewer'] }))).toEqual([]);
  expect(await seen(viewerOf({ level: 'partner', key: '5101', roles: ['reviewer'] }))).toEqual([]);
});
