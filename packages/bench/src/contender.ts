import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { POSTGRAPHILE } from './contenders/postgraphile.screens.ts';
import { comparable, type Data, type Screen, type Variables } from './screen.ts';

export const CONTENDERS = ['gateway', 'postgraphile', 'usual', 'mercurius', 'bare'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export const TITLES: Readonly<Record<ContenderName, string>> = {
  gateway: 'Jiedui gateway',
  postgraphile: 'PostGraphile 5',
  usual: 'Apollo + Pothos + MikroORM, find and dataloader',
  mercurius: 'mercurius + graphql-jit over the plugin’s plans',
  bare: 'node:http + pg, SQL by hand',
};

/** A contender under way, as a process of its own. */
export interface Contender {
  name: ContenderName;
  pid: number;
  /** Where screens are asked for. */
  url: string;
  origin: string;
  stop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');
const START_MS = 60_000;

export interface Surroundings {
  /** The superuser's connection to the run's database. */
  ownerUrl: string;
  poolSize: number;
  businessDate: string;
  /** Written there when the process ends, if given. */
  profileTo?: string;
}

export async function startContender(name: ContenderName, around: Surroundings): Promise<Contender> {
  const script = name === 'gateway' ? 'apps/gateway/src/main.ts' : `packages/bench/src/contenders/${name}.ts`;
  const profile = around.profileTo ? ['--cpu-prof', `--cpu-prof-dir=${around.profileTo}`] : [];
  const child = spawn(process.execPath, [...profile, script], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: around.ownerUrl,
      BUSINESS_DATE: around.businessDate,
      POOL_SIZE: String(around.poolSize),
      PORT: '0',
      DEMO: 'off',
      GRAPHQL_DOCUMENTS: 'open',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill(name === 'gateway' ? 'SIGINT' : 'SIGTERM');
    await exited;
  };
  try {
    const origin = await readyAddress(child, name);
    return { name, pid: child.pid ?? 0, url: `${origin}/graphql`, origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyAddress(child: ChildProcess, name: string): Promise<string> {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-8000);
    });
  const late = AbortSignal.timeout(START_MS);
  for (;;) {
    const [, url] = /ready at (http:\/\/[^\s/]+)/.exec(text) ?? [];
    if (url) return url;
    if (late.aborted || child.exitCode !== null) throw new Error(`${name} did not start:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Signs in at the gateway; the session holds for every contender, for all read the same table. */
export async function logIn(gateway: Contender, username: string): Promise<string> {
  const answer = await fetch(`${gateway.origin}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'demo' }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || !cookie) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return cookie.split(';')[0] ?? '';
}

/** The body of a contender's request for a screen. */
export function bodyOf(name: ContenderName, screen: Screen, variables: Variables): string {
  if (name === 'bare') return JSON.stringify({ id: screen.name, variables });
  if (name !== 'postgraphile') return JSON.stringify({ query: screen.document, variables });
  const { document, variables: own } = POSTGRAPHILE[screen.name];
  return JSON.stringify({ query: document, variables: own(variables) });
}

/**
 * Asks once.
 * @returns the data in the platform's own shape.
 * @throws {Error} with the answer's text where it is anything else.
 */
export async function ask(contender: Contender, screen: Screen, cookie: string, variables: Variables): Promise<Data> {
  const response = await fetch(contender.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: bodyOf(contender.name, screen, variables),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text || '{}') as { data?: Data; errors?: unknown };
  if (!response.ok || !data || errors)
    throw new Error(`${contender.name}, ${screen.name}: ${response.status} ${text.slice(0, 1500)}`);
  return contender.name === 'postgraphile' ? POSTGRAPHILE[screen.name].data(data) : data;
}

export const shown = (data: Data): unknown => comparable(data);
