import { once } from 'node:events';
import { Agent, request as send } from 'node:http';
import { PassThrough } from 'node:stream';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Door, openDoor } from '../door.ts';
import { type Admission, openAdmission } from './admission.ts';

const ONE = { places: 1, mostOfOne: 1, rushMs: 10, standingMs: 10 };
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let admission: Admission;
let app: FastifyInstance;
let door: Door;
/** Ends the work in hand, one after another. */
let finish: (() => void)[];
let parsed: number;

beforeEach(async () => {
  finish = [];
  parsed = 0;
  admission = openAdmission({ work: ONE, login: ONE, upload: ONE, export: ONE });
  app = fastify();
  admission.guard(app);
  app.addHook('preValidation', async () => void parsed++);
  app.post('/graphql', () => new Promise((resolve) => finish.push(() => resolve({ ok: true }))));
  app.get('/export/projects.xlsx', (_request, reply) => {
    const stream = new PassThrough();
    finish.push(() => stream.end('rest'));
    stream.write('begin');
    return reply.send(stream);
  });
  app.get('/livez', async () => ({ ok: true }));
  await app.ready();
  door = await openDoor({ port: 0, host: '127.0.0.1' });
  door.open((request, response) => {
    if (!admission.turnsAway(request, response)) app.routing(request, response);
  });
});
afterEach(async () => {
  for (const end of finish) end();
  agent.destroy();
  await door.close();
  await app.close();
});

const ask = (path = '/graphql', cookie = '') =>
  fetch(`${door.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: '{"query":"{ x }"}',
  });
async function untilInHand(count: number): Promise<void> {
  while (finish.length < count) await new Promise((resolve) => setImmediate(resolve));
}
/** Fills the only place for longer than anybody would wait. */
async function fill(): Promise<void> {
  ask().catch(() => undefined);
  await untilInHand(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

test('beyond its places it answers 503, when to come again, and UNAVAILABLE in both languages, unparsed', async () => {
  await fill();
  const answer = await ask();
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  const body = (await answer.json()) as { code: string; errors: { message: string; extensions: object }[] };
  expect(body.code).toBe('UNAVAILABLE');
  expect(body.errors[0]?.message).toMatch(/^\p{Script=Han}.*。$/u);
  expect(body.errors[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', messageEn: expect.stringMatching(/^Too/) });
  expect(parsed).toBe(1);
  expect(admission.overloaded).toBe(false);
});

test('health is answered while work is turned away', async () => {
  await fill();
  expect((await fetch(`${door.url}/livez`)).status).toBe(200);
});

test('an address spelled otherwise finds the same bound', async () => {
  await fill();
  expect((await ask('/%67raphql')).status).toBe(503);
});

test('a large body that is turned away is read to its end, and its connection used again', async () => {
  await fill();
  const statuses: (number | undefined)[] = [];
  const sockets = new Set<unknown>();
  for (let i = 0; i < 3; i++) {
    const request = send(`${door.url}/graphql`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json' },
    });
    request.end(Buffer.alloc(400_000, 0x20));
    const [answer] = await once(request, 'response');
    sockets.add(request.socket);
    statuses.push(answer.statusCode);
    await once(answer.resume(), 'end');
  }
  expect(statuses).toEqual([503, 503, 503]);
  expect(sockets.size).toBe(1);
});

test('a place is free again once the work is done, not when its client goes', async () => {
  const gone = new AbortController();
  const given = fetch(`${door.url}/graphql`, {
    method: 'POST',
    body: '{}',
    signal: gone.signal,
    headers: { 'content-type': 'application/json' },
  });
  await untilInHand(1);
  gone.abort();
  await expect(given).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await ask()).status).toBe(503);
  finish[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 10));
  const next = ask();
  await untilInHand(2);
  finish[1]?.();
  expect((await next).status).toBe(200);
});

test('a file being written holds its place to its end', async () => {
  const first = await fetch(`${door.url}/export/projects.xlsx`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await fetch(`${door.url}/export/projects.xlsx`)).status).toBe(503);
  finish[0]?.();
  expect(await first.text()).toBe('beginrest');
  const next = await fetch(`${door.url}/export/projects.xlsx`);
  finish[1]?.();
  expect([next.status, await next.text()]).toEqual([200, 'beginrest']);
});
