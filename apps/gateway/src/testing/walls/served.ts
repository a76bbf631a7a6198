import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Patience } from '../../database/patience.ts';
import { urlsOf } from '../../database/roles.ts';
import { openDoor } from '../../server/door.ts';
import { serve } from '../../server/gateway.ts';
import type { TestGateway } from '../gateway.ts';
import { type CuttableDatabase, openCuttable } from './cuttable-database.ts';

export interface HttpAnswer {
  status: number;
  retryAfter: string | null;
  body: Record<string, unknown>;
}

/** The platform as it is served, on a database that can be cut off. */
export interface Served {
  database: CuttableDatabase;
  get(path: string): Promise<HttpAnswer>;
  post(path: string, body: unknown): Promise<HttpAnswer>;
  /** Signs in; what follows is asked as this person. */
  signIn(username: string): Promise<HttpAnswer>;
  /** Runs a mutation as the person signed in. */
  mutate(verb: string, input: object, requestId?: string): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export async function openServed(gateway: TestGateway, patience?: Patience): Promise<Served> {
  const plain = new URL(gateway.urls.owner);
  plain.searchParams.delete('options');
  const database = await openCuttable(plain.toString());
  const dataDir = await mkdtemp(path.join(tmpdir(), 'served-'));
  const settings = {
    port: 0,
    host: '127.0.0.1',
    trustedProxy: 'loopback',
    dataDir,
    databaseUrl: undefined,
    demo: true,
    openDocuments: true,
    businessDate: '2017-04-23',
  };
  const door = await openDoor(settings);
  const server = await serve(door, settings, urlsOf(database.url), pino({ level: 'silent' }), patience);
  let cookie = '';
  const ask = async (url: string, init: RequestInit = {}): Promise<HttpAnswer> => {
    const answer = await fetch(`${door.url}${url}`, { ...init, headers: { ...init.headers, cookie } });
    const [set] = answer.headers.getSetCookie();
    if (set) cookie = set.split(';')[0] ?? '';
    const text = await answer.text();
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body };
  };
  const post: Served['post'] = (url, body) =>
    ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    database,
    get: (url) => ask(url),
    post,
    signIn: (username) => post('/auth/login', { username, password: 'demo' }),
    mutate: (verb, input, requestId = randomUUID()) => {
      const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
      const query = `mutation ($input: ${name}!) { answer: ${verb}(input: $input) {
        __typename ... on Refusal { code field message messageEn retryAfterMs } ... on Node { id } } }`;
      return post('/graphql', { query, variables: { input: { requestId, ...input } } });
    },
    async close() {
      await server.close();
      await door.close();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
