import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../database/transaction.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../testing/index.ts';
import { perform } from './perform.ts';
import { useCase } from './use-case.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(() => gateway.close());

const named = (name: string) =>
  useCase({ name, description: 'Does nothing.', input: {}, run: async () => ({ key: name }) });
const county = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const other = viewerOf({ level: 'county', key: '513226', roles: ['finance'] });
const carryOut = (name: string, requestId: string, viewer = county) =>
  inTransaction(gateway.services.pool, (transaction) => perform(transaction, viewer, named(name), { requestId }));

test('a request id belongs to one operation, whatever its body', async () => {
  const requestId = randomUUID();
  expect(await carryOut('first', requestId)).toEqual({ key: 'first' });
  expect(await carryOut('first', requestId)).toEqual({ key: 'first' });
  await expect(carryOut('second', requestId)).rejects.toMatchObject({ code: 'CONFLICT', field: 'requestId' });
});

test('and to one person: another’s of the same name is another request', async () => {
  const requestId = randomUUID();
  await carryOut('first', requestId);
  expect(await carryOut('second', requestId, other)).toEqual({ key: 'second' });
});
