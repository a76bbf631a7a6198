import fastify from 'fastify';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { registerHealth } from './health.ts';

async function askedWith(query: () => Promise<unknown>, overloaded = false) {
  const app = fastify();
  registerHealth(app, { pool: { query } as unknown as pg.Pool, admission: { overloaded }, patienceMs: 50 });
  const [live, ready] = await Promise.all([app.inject('/livez'), app.inject('/readyz')]);
  return [live.statusCode, ready.statusCode, ready.headers['retry-after']];
}

test.each([
  ['with a database that answers, it is ready', async () => ({}), [200, 200, undefined]],
  ['without its database it lives, but is not ready', () => Promise.reject(new Error('gone')), [200, 503, '2']],
  ['behind a queue for its database, it sends new work elsewhere', () => new Promise(() => {}), [200, 503, '2']],
] as const)('%s', async (_, query, expected) => {
  expect(await askedWith(query)).toEqual(expected);
});

test('while people are turned away it is not ready', async () => {
  expect(await askedWith(async () => ({}), true)).toEqual([200, 503, '2']);
});
