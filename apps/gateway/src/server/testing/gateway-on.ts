import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { DatabaseUrls } from '../../database/roles.ts';
import { openDoor } from '../door.ts';
import { serve } from '../gateway.ts';
import type { Settings } from '../settings.ts';

/** Someone's browser: keeps the session, and sends what it is told. */
export interface Visitor {
  cookie: string;
  post(body: unknown): Promise<Response>;
  /** Asks with GET; `etag` is what the browser has already. */
  read(id: string, variables?: object, etag?: string): Promise<Response>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  mutate(verb: string, input: object): Promise<Record<string, unknown>>;
  logOut(): Promise<void>;
}

export interface ServedGateway {
  url: string;
  signIn(username: string): Promise<Visitor>;
  /** The same session at another gateway. */
  with(cookie: string): Visitor;
  close(): Promise<void>;
}

/** A gateway on a database that is there already, as one of several. */
export async function gatewayOn(urls: DatabaseUrls, overrides: Partial<Settings> = {}): Promise<ServedGateway> {
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    trustedProxy: 'loopback',
    dataDir: path.join(tmpdir(), `gateway-${randomUUID()}`),
    databaseUrl: undefined,
    demo: true,
    openDocuments: true,
    businessDate: '2017-04-23',
    ...overrides,
  };
  const door = await openDoor(settings);
  const gateway = await serve(door, settings, urls, pino({ level: 'silent' }));
  const withCookie = (cookie: string): Visitor => visitor(door.url, cookie);
  return {
    url: door.url,
    with: withCookie,
    async signIn(username) {
      const answer = await withCookie('').fetch('/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: 'demo' }),
      });
      const [set] = answer.headers.getSetCookie();
      await answer.text();
      if (!set) throw new Error(`${username} cannot sign in: ${answer.status}`);
      return withCookie(set.split(';')[0] ?? '');
    },
    async close() {
      await gateway.close();
      await door.close();
    },
  };
}

function visitor(url: string, cookie: string): Visitor {
  const ask: Visitor['fetch'] = (address, init = {}) =>
    fetch(`${url}${address}`, { ...init, headers: { ...init.headers, cookie } });
  const post: Visitor['post'] = (body) =>
    ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    cookie,
    post,
    fetch: ask,
    read: (id, variables = {}, etag) =>
      ask(`/graphql?${new URLSearchParams({ id, variables: JSON.stringify(variables) })}`, {
        headers: etag ? { 'if-none-match': etag } : {},
      }),
    async mutate(verb, input) {
      const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
      const query = `mutation ($input: ${name}!) { answer: ${verb}(input: $input) {
        __typename ... on Refusal { code field message } ... on Node { id } } }`;
      const answer = await post({ query, variables: { input: { requestId: randomUUID(), ...input } } });
      const { data, errors } = (await answer.json()) as {
        data?: { answer: Record<string, unknown> };
        errors?: unknown;
      };
      if (!data) throw new Error(JSON.stringify(errors));
      return data.answer;
    },
    async logOut() {
      await (await ask('/auth/logout', { method: 'POST' })).text();
    },
  };
}
