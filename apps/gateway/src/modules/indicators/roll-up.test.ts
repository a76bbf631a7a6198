import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scopeOf } from '../../database/scope.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Delta } from '../../schema/use-case.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { CATALOGUE } from './catalogue.ts';
import { countInto } from './count-into.ts';
import { rebuildTree, rollUp } from './roll-up.ts';
import { startRollUp } from './worker.ts';

const TODAY = '2017-04-23';
const finance = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
let gateway: TestGateway;
let pool: pg.Pool;

beforeAll(async () => {
  gateway = await openTestGateway();
  pool = new pg.Pool({ connectionString: gateway.urls.worker, max: 4 });
  // The database is dropped under connections that are still closing.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await gateway.close();
});

const delta = (change: Partial<Delta>): Delta => ({
  ...{ home: '513227', divisionKey: '513227', providerKey: '5101', scheme: 'INTRA_PROVINCE', source: 'ENTERPRISE' },
  ...{ measure: 'funds.sent', day: '2017-04-20', amount: 1n, n: 1n },
  ...change,
});

/** One writing transaction in the county's own scope, as a use case ends. */
async function write(deltas: readonly Delta[]): Promise<void> {
  await inTransaction(gateway.services.pool, (transaction) =>
    transaction.send([scopeOf(finance), ...countInto(deltas, randomUUIDv7)]),
  );
}

async function onWorker<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

const tree = () =>
  gateway.owner(
    `SELECT division_key, provider_key, measure, month::text AS month, boundaries, amount::text AS amount, n::text AS n
     FROM rollup_tree ORDER BY 1, 2, 3, 4, 5`,
  );
const waiting = async () => (await gateway.owner('SELECT count(*)::int AS n FROM rollup_mark'))[0]?.n;

test('the catalogue in the database is the one in the code', async () => {
  const rows = await gateway.owner('SELECT key, basis, kind, formula FROM indicator ORDER BY position');
  expect(rows).toEqual(CATALOGUE.map(({ key, basis, kind, formula }) => ({ key, basis, kind, formula })));
});

test('a fact reaches county, prefecture, province and nation, on both bases', async () => {
  await write([delta({ divisionKey: '513227100', amount: 70n }), delta({ day: '2017-04-02', amount: 7n })]);
  expect(await onWorker((client) => rollUp(client, TODAY))).toBe(2);
  const rows = await tree();
  expect(rows.map(({ division_key, boundaries, amount, n }) => [division_key, boundaries, amount, n])).toEqual(
    ['', '51', '5132', '513227'].flatMap((key) => ['AS_REPORTED', 'TODAY'].map((basis) => [key, basis, '77', '2'])),
  );
  expect(await waiting()).toBe(0);
});

test('what cancels out leaves the tree, and a round without marks changes nothing', async () => {
  await write([
    delta({ divisionKey: '513227100', amount: -70n, n: -1n }),
    delta({ day: '2017-04-02', amount: -7n, n: -1n }),
  ]);
  await onWorker((client) => rollUp(client, TODAY));
  const before = await tree();
  expect(before.every(({ amount, n }) => amount === '0' && n === '0')).toBe(true);
  expect(await onWorker((client) => rollUp(client, TODAY))).toBe(0);
  expect(await tree()).toEqual(before);
});

test('nobody counts outside their reach', async () => {
  await expect(write([delta({ home: '513226', divisionKey: '513226' })])).rejects.toThrow(/row-level security/);
});

test('under concurrent writers and two workers no mark is lost and nothing is counted twice', async () => {
  const options = { pool, businessDate: TODAY, log: { warn: (detail: unknown) => faults.push(detail) }, everyMs: 3 };
  const faults: unknown[] = [];
  const workers = [startRollUp(options), startRollUp(options)];
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; i < 25; i += 1) {
      const day = `2017-0${1 + (i % 4)}-1${writer % 5}`;
      // In both orders, so that writers of the same leaves meet from both sides.
      const both = [
        delta({ day, amount: 3n }),
        delta({ day, divisionKey: '513227100', measure: 'funds.spent', amount: 5n }),
      ];
      await write(i % 2 === 0 ? both : both.toReversed());
    }
  });
  await Promise.all(writers);
  for (let i = 0; i < 500 && (await waiting()) !== 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  await Promise.all(workers.map((worker) => worker.stop()));
  expect([faults, await waiting()]).toEqual([[], 0]);
  const followed = await tree();
  const province = followed.filter(({ division_key, boundaries }) => division_key === '51' && boundaries === 'TODAY');
  const sum = (measure: string) =>
    province.filter((row) => row.measure === measure).reduce((total, row) => total + Number(row.amount), 0);
  expect([sum('funds.sent'), sum('funds.spent')]).toEqual([600, 1000]);
  await onWorker((client) => rebuildTree(client, TODAY));
  expect(await tree()).toEqual(followed);
});

test('a writer that commits while a round is under way is found by the next', async () => {
  await onWorker(async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await client.query('DELETE FROM rollup_mark');
    await write([delta({ measure: 'funds.returned', amount: 9n })]);
    await client.query('COMMIT');
  });
  expect(await waiting()).toBe(1);
  await onWorker((client) => rollUp(client, TODAY));
  expect((await tree()).filter(({ measure }) => measure === 'funds.returned')).toHaveLength(8);
});
