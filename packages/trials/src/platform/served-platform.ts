import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { urlsOf } from '@jiedui/gateway/database/roles.ts';
import { copyDemo } from './data-dir.ts';
import { ROOT } from './template.ts';

export interface ServedPlatform {
  url: string;
  /** The gateway's process. */
  pid: number;
  process: ChildProcess;
  /** What `DATA_DIR` names. */
  dataDir: string;
  /** The database's server as it runs now; asked anew after it was killed. */
  postgres(): { pid: number; ownerUrl: string };
  /** Signs in and returns the cookie, as the header `cookie` takes it. The password of the demo unless another is given. */
  logIn(username: string, password?: string): Promise<string>;
  /** What the process wrote last, for a failure's text. */
  log(): string;
  /** Stops the gateway if it still runs, with its database, and removes the data unless `keep`. */
  stop(options?: { keep?: boolean }): Promise<void>;
}

export interface ServedOptions {
  env?: Readonly<Record<string, string>>;
  /** Another checkout whose gateway is to run, e.g. one with a guard taken out. */
  root?: string;
  /** Takes up data that an earlier one left, instead of a fresh copy of the demo. */
  dataDir?: string;
  /** How long to wait until it serves. */
  startMs?: number;
}

/** A gateway as a process of its own on a copy of the demo. Whoever starts one stops it, also where the trial fails. */
export async function servedPlatform(options: ServedOptions = {}): Promise<ServedPlatform> {
  const { env = {}, root = ROOT, startMs = 60_000 } = options;
  const data = options.dataDir ? { path: options.dataDir, remove: () => undefined } : await copyDemo();
  const child = spawn(process.execPath, ['apps/gateway/src/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', PORT: '0', DATA_DIR: data.path, DEMO: 'on', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A trial that ends without stopping takes the gateway with it, and the gateway its database.
  const killWithThisProcess = () => child.kill('SIGKILL');
  process.once('exit', killWithThisProcess);
  const exited = once(child, 'exit');
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-8000);
    });
  const stop: ServedPlatform['stop'] = async ({ keep = false } = {}) => {
    child.kill('SIGINT');
    await exited;
    process.off('exit', killWithThisProcess);
    if (!keep) data.remove();
  };
  try {
    const url = await readyUrl(child, () => log, startMs);
    return {
      url,
      pid: child.pid ?? 0,
      process: child,
      dataDir: data.path,
      postgres: () => serverOf(path.join(data.path, 'database')),
      logIn: (username, password = 'demo') => logIn(url, username, password),
      log: () => log,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyUrl(child: ChildProcess, log: () => string, startMs: number): Promise<string> {
  const late = AbortSignal.timeout(startMs);
  const ended = once(child, 'exit');
  for (;;) {
    const [, url] = /ready at (http:\/\/\S+)/.exec(log()) ?? [];
    if (url) return url;
    const news = once(child.stdout ?? child, 'data', { signal: late }).catch(() => undefined);
    await Promise.race([news, ended]);
    if (late.aborted || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the gateway did not start:\n${log()}`);
  }
}

/** Reads what the server wrote about itself: its process in the first line, its port and socket in the fourth and fifth. */
function serverOf(directory: string): { pid: number; ownerUrl: string } {
  const [pid, , , port, socket = ''] = readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n');
  return {
    pid: Number(pid),
    ownerUrl: urlsOf(`postgresql://postgres@${encodeURIComponent(socket)}:${port}/postgres`).owner,
  };
}

async function logIn(url: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || !cookie) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return cookie.split(';')[0] ?? '';
}
