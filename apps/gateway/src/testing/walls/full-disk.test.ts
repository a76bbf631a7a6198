import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestGateway } from '../gateway.ts';
import { factId, one, RARE } from './attempts/attempt.ts';
import { checksums } from './mutate.ts';
import { openScene } from './scene.ts';
import { openServed, type Served } from './served.ts';

let gateway: TestGateway;
let served: Served;
let input: Record<string, unknown>;
beforeAll(async () => {
  gateway = await openScene();
  served = await openServed(gateway);
  const fund = await one(gateway, `SELECT * FROM fund WHERE home = '513227' AND provider_key = '510104'`);
  input = { fundId: factId('Fund', fund), amount: '100', voucherNo: 'JJ-1', voucherOn: '2017-04-20', note: RARE };
  expect(await served.signIn('510104-officer')).toMatchObject({ status: 200 });
  const body = `BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END`;
  await gateway.owner(
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS '${body.replaceAll("'", "''")}'`,
  );
});
afterAll(async () => {
  await served.close();
  await gateway.close();
});

// The workers seal and count on their own; a login is counted too.
const sums = async () => ({ ...(await checksums(gateway)), audit_seal: '', rollup_mark: '' });

test.each([
  ['when the first row is written', 'TRIGGER disk BEFORE INSERT ON request'],
  ['in the middle, when money has moved', 'TRIGGER disk BEFORE INSERT ON posting'],
  ['when the audit is written', 'TRIGGER disk BEFORE INSERT ON audit_entry'],
  ['at the last statement', 'TRIGGER disk BEFORE INSERT OR UPDATE ON rollup_leaf'],
  ['as late as the commit', 'CONSTRAINT TRIGGER disk AFTER INSERT ON transfer DEFERRABLE INITIALLY DEFERRED'],
])('the disk is full %s: refused with 503, nothing half done, well again by itself', async (_, trigger) => {
  const table = trigger.match(/ON (\w+)/)?.[1];
  const before = await sums();
  const requestId = randomUUID();
  await gateway.owner(`CREATE ${trigger} FOR EACH ROW EXECUTE FUNCTION full_disk()`);
  expect(await served.mutate('sendTransfer', input, requestId)).toMatchObject({
    status: 503,
    retryAfter: '2',
    body: { data: { answer: { __typename: 'Refusal', code: 'UNAVAILABLE', retryAfterMs: 2000 } } },
  });
  expect(await sums()).toEqual(before);
  // What is there is still read.
  expect(await served.post('/graphql', { query: '{ funds { totalCount } }' })).toMatchObject({ status: 200 });
  expect(await served.get('/readyz')).toMatchObject({ status: 200 });
  await gateway.owner(`DROP TRIGGER disk ON ${table}`);
  expect(await served.mutate('sendTransfer', input, requestId)).toMatchObject({
    status: 200,
    body: { data: { answer: { __typename: 'Transfer' } } },
  });
});
