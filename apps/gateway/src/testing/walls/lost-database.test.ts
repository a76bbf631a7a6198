import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  served = await openServed(gateway, { waitMs: 800, silenceMs: 1500 });
  const fund = await one(gateway, `SELECT * FROM fund WHERE home = '513227' AND provider_key = '510104'`);
  input = { fundId: factId('Fund', fund), amount: '100', voucherNo: 'JJ-1', voucherOn: '2017-04-20', note: RARE };
  expect(await served.signIn('510104-officer')).toMatchObject({ status: 200 });
});
afterAll(async () => {
  await served.close();
  await gateway.close();
});

const sums = async () => ({
  ...(await checksums(gateway)),
  session: '',
  audit_seal: '',
  rollup_mark: '',
  login_attempt: '',
});
/** As many as there are connections: each that was not given back would be missed. */
const WRITERS = 10;
const SENT = { status: 200, body: { data: { answer: { __typename: 'Transfer' } } } };
const LATER = { status: 503, retryAfter: '2' };

/** Has the session read just now, whatever else is read for the first time. */
async function asKnown(): Promise<void> {
  await served.post('/graphql', { query: '{ terms { code } }' });
  await sleep(450);
  expect(await served.post('/graphql', { query: '{ terms { code } }' })).toMatchObject({ status: 200 });
}

/** Waits for the platform to be well again, without anybody's doing. */
async function untilReady(): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if ((await served.get('/readyz')).status === 200) return;
    await sleep(50);
  }
  throw new Error('not ready again within five seconds');
}

beforeEach(async () => {
  served.database.mend();
  await untilReady();
});

describe('while the database is lost', () => {
  test('writes are refused with 503 and change nothing; it is well again by itself', async () => {
    const before = await sums();
    await asKnown();
    served.database.cut();
    // The session is still known for a moment, so this one reaches the mutation itself.
    const known = await served.mutate('sendTransfer', input);
    expect(known).toMatchObject({
      ...LATER,
      body: {
        data: { answer: { code: 'UNAVAILABLE', message: expect.stringContaining('没有改动'), retryAfterMs: 2000 } },
      },
    });
    await sleep(500);
    expect(await served.mutate('sendTransfer', input)).toMatchObject(LATER);
    expect(await served.get('/readyz')).toMatchObject(LATER);
    expect(await served.get('/livez')).toMatchObject({ status: 200 });
    served.database.mend();
    await untilReady();
    expect(await sums()).toEqual(before);
    expect(await served.mutate('sendTransfer', input)).toMatchObject({
      status: 200,
      body: { data: { answer: { __typename: 'Transfer' } } },
    });
  });

  test.each([
    ['a query', () => served.post('/graphql', { query: '{ funds { totalCount } }' })],
    ['the list as a spreadsheet', () => served.get('/export/projects.xlsx')],
    [
      'a paper',
      () =>
        served.get(
          `/files/${Buffer.from('Attachment:513227,01580000-0000-7000-8000-000000000001').toString('base64url')}`,
        ),
    ],
    ['a login', () => served.post('/auth/login', { username: '5101-officer', password: 'demo' })],
  ])('%s is answered 503', async (_, ask) => {
    served.database.cut();
    expect(await ask()).toMatchObject(LATER);
  });
});

describe('while its host is dark and says nothing at all', () => {
  test('it is not ready, and well again with the next one', async () => {
    served.database.freeze();
    expect(await served.get('/readyz')).toMatchObject(LATER);
  });

  test('nobody waits longer than its patience, in however many statements and for however many connections', async () => {
    await asKnown();
    served.database.freeze();
    const began = performance.now();
    const known = Array.from({ length: WRITERS + 5 }, () => served.mutate('sendTransfer', input));
    await sleep(500);
    const unknown = [
      served.post('/graphql', { query: '{ funds { totalCount } }' }),
      served.post('/auth/login', { username: '5101-officer', password: 'demo' }),
      served.get('/export/projects.xlsx'),
    ];
    for (const answer of await Promise.all([...known, ...unknown])) expect(answer).toMatchObject(LATER);
    expect(performance.now() - began).toBeLessThan(8000);
    served.database.mend();
    await untilReady();
    expect(await served.mutate('sendTransfer', input)).toMatchObject(SENT);
  });
});

describe('where it is lost in the middle of a write', () => {
  beforeAll(async () => {
    const body = 'BEGIN PERFORM pg_sleep(0.6); RETURN NEW; END';
    await gateway.owner(`CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS '${body}'`);
  });

  test('nothing is half done, however many wrote, and the same request goes through later', async () => {
    await gateway.owner('CREATE TRIGGER slow BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION slow()');
    const before = await sums();
    const requestIds = Array.from({ length: WRITERS }, () => randomUUID());
    const writing = requestIds.map((requestId) => served.mutate('sendTransfer', input, requestId));
    await sleep(400);
    served.database.cut();
    for (const answer of await Promise.all(writing)) expect(answer).toMatchObject(LATER);
    await sleep(600);
    await gateway.owner('DROP TRIGGER slow ON posting');
    expect(await sums()).toEqual(before);
    served.database.mend();
    await untilReady();
    const again = await Promise.all(requestIds.map((requestId) => served.mutate('sendTransfer', input, requestId)));
    for (const answer of again) expect(answer).toMatchObject(SENT);
  });

  test('a commit whose answer is lost is found again under its request, once', async () => {
    const count = () => one(gateway, 'SELECT count(*)::int AS n FROM transfer');
    const { n } = await count();
    const requestId = randomUUID();
    await asKnown();
    served.database.cutAtCommit();
    // Never that nothing was changed: it was, and a second request of its own would send the money twice.
    expect(await served.mutate('sendTransfer', input, requestId)).toMatchObject({
      ...LATER,
      body: {
        data: {
          answer: {
            code: 'UNAVAILABLE',
            message: expect.stringContaining('是否已经办理暂不明确'),
            messageEn: expect.stringContaining('same requestId'),
          },
        },
      },
    });
    served.database.mend();
    await untilReady();
    expect(await served.mutate('sendTransfer', input, requestId)).toMatchObject({
      status: 200,
      body: { data: { answer: { __typename: 'Transfer' } } },
    });
    expect(await count()).toEqual({ n: Number(n) + 1 });
  });
});
