import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoGateway, type TestGateway } from '../../testing/index.ts';
import { gatewayOn, type ServedGateway } from '../testing/gateway-on.ts';

let database: TestGateway;
let open: ServedGateway;
let trusted: ServedGateway;
const cookies = new Map<ServedGateway, string>();

beforeAll(async () => {
  database = await openDemoGateway();
  open = await gatewayOn(database.urls);
  trusted = await gatewayOn(database.urls, { openDocuments: false });
  for (const gateway of [open, trusted]) cookies.set(gateway, (await gateway.signIn('51-reviewer')).cookie);
});
afterAll(async () => {
  await Promise.all([open?.close(), trusted?.close()]);
  await database?.close();
});

interface Sent {
  body: string;
  headers?: Record<string, string>;
  gateway?: ServedGateway;
}

interface Given {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** As they travelled. */
  names: readonly string[];
  body: string;
}

async function ask({ body, headers, gateway = open }: Sent): Promise<Given> {
  const { promise, resolve, reject } = Promise.withResolvers<Given>();
  const cookie = cookies.get(gateway) ?? '';
  const length = String(Buffer.byteLength(body));
  const asked = request(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'content-length': length, ...headers },
  });
  asked.on('error', reject);
  asked.on('response', (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const names = answer.rawHeaders.filter((_, i) => i % 2 === 0);
      const { date: _, ...kept } = answer.headers;
      resolve({ status: answer.statusCode, headers: kept, names, body: Buffer.concat(chunks).toString('latin1') });
    });
  });
  asked.end(body);
  return promise;
}

/** Fastify takes this spelling as the same; before Fastify nobody does. */
const LONG_WAY = { 'content-type': 'application/json; charset=UTF-8' };
/** Fastify's plugin writes capitals. */
const isDirect = ({ names }: Given): boolean => names.includes('content-security-policy');

/** The same three times the long way, so that all that is known of it is known, and then at once. */
async function bothWays(sent: Sent): Promise<{ long: Given; direct: Given }> {
  await ask(sent);
  const long = await ask({ ...sent, headers: { ...sent.headers, ...LONG_WAY } });
  const direct = await ask(sent);
  expect(isDirect(long)).toBe(false);
  const lower = ({ names }: Given) => names.map((name) => name.toLowerCase()).sort();
  expect(lower(direct)).toEqual(lower(long));
  const { names: _, ...told } = direct;
  expect(long).toMatchObject(told);
  return { long, direct };
}

const NAME = '{ division(key: "51") { name } }';
const COUNTIES = `query Counties($first: Int) { division(key: "51") {
  children(first: $first) { nodes { id key name level kind children(first: 50) { nodes { id key name } } } } } }`;
const json = (body: unknown): string => JSON.stringify(body);

describe('a plain read is answered at once, and as Fastify answers it', () => {
  test.each<[string, Sent]>([
    ['a text', { body: json({ query: NAME }) }],
    ['no table', { body: json({ query: '{ __typename }' }) }],
    ['variables', { body: json({ query: COUNTIES, variables: { first: 3 }, operationName: 'Counties' }) }],
    ['a charset', { body: json({ query: NAME }), headers: { 'content-type': 'application/json; charset=utf-8' } }],
    [
      'another answer wished',
      { body: json({ query: NAME }), headers: { accept: 'application/graphql-response+json' } },
    ],
    [
      'too short to compress',
      { body: json({ query: NAME }), headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } },
    ],
    ['nobody’s object', { body: json({ query: '{ division(key: "99") { name } }' }) }],
  ])('%s', async (_name, sent) => {
    const { direct } = await bothWays(sent);
    expect(direct.status).toBe(200);
    expect(direct.headers['cache-control']).toBe('no-store');
    expect(isDirect(direct)).toBe(true);
  });

  test.each(['gzip, deflate, br, zstd', 'gzip, deflate, br', 'gzip', 'zstd,gzip'])(
    'compressed: %s',
    async (accepted) => {
      for (const first of [20, 500]) {
        const body = json({ query: COUNTIES, variables: { first } });
        const { direct } = await bothWays({ body, headers: { 'accept-encoding': accepted } });
        expect(direct.headers['content-encoding']).toBeDefined();
        expect(isDirect(direct)).toBe(true);
      }
    },
  );
});

describe('anything else is Fastify’s, with the body it came with', () => {
  test.each<[string, number, Sent]>([
    ['no session', 401, { body: json({ query: NAME }), headers: { cookie: '' } }],
    ['a session nobody has', 401, { body: json({ query: NAME }), headers: { cookie: 'session=made-up' } }],
    ['a text that is none', 400, { body: json({ query: '{' }) }],
    ['a field there is none of', 400, { body: json({ query: '{ nothing }' }) }],
    ['what is no JSON', 400, { body: '{"query"' }],
    ['a poisoned object', 400, { body: `{"query":"${'{ __typename }'}","__proto__":{}}` }],
    ['several at once', 400, { body: json([{ query: NAME }]) }],
    ['a variable that is none', 400, { body: json({ query: COUNTIES, variables: { first: 'x' } }) }],
    ['a page too large', 200, { body: json({ query: COUNTIES, variables: { first: 5000 } }) }],
    ['a mutation', 400, { body: json({ query: 'mutation { nothing }' }) }],
    ['a weighed encoding', 200, { body: json({ query: NAME }), headers: { 'accept-encoding': 'gzip;q=0' } }],
    ['more than may be sent', 413, { body: json({ query: NAME, padding: 'x'.repeat(600_000) }) }],
  ])('%s', async (_name, status, sent) => {
    const { direct } = await bothWays(sent);
    expect(direct.status).toBe(status);
    expect(isDirect(direct)).toBe(false);
  });

  test('another kind of content', async () => {
    const given = await ask({ body: json({ query: NAME }), headers: { 'content-type': 'text/plain' } });
    expect(given.status).toBe(400);
  });

  test('no text where only the apps’ own documents are answered', async () => {
    const { direct } = await bothWays({ body: json({ query: NAME }), gateway: trusted });
    expect(direct.status).toBe(403);
  });
});

test('a session that has ended is refused at once', async () => {
  const visitor = await open.signIn('513227-projects');
  const sent = { body: json({ query: NAME }), headers: { cookie: visitor.cookie } };
  const { direct } = await bothWays(sent);
  expect(isDirect(direct)).toBe(true);
  await visitor.logOut();
  expect((await ask(sent)).status).toBe(401);
});
