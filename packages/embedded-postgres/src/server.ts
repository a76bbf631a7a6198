import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { serverIdentity } from './binaries.ts';
import { DATA_BY_DESCRIPTOR } from './data.ts';

/** What a server is started with; the same for every start of a cluster. */
export interface ServerPlan {
  binaries: string;
  data: string;
  /** The private folder of its socket. */
  scratch: string;
  /** Settings as `-c name=value`. */
  flags: readonly string[];
  url: string;
}

/** A server that answers. */
export interface Server {
  /** Resolves when it has ended, in whatever way, to its last words. */
  ended: Promise<string>;
  /** A fast shutdown; one that does not end is cut short. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const SHUTDOWN_MS = 30_000;

/**
 * Starts the server and waits until it answers.
 * @throws {Error} with the last lines of its log where it does not.
 */
export async function startServer(plan: ServerPlan): Promise<Server> {
  const { binaries, data, scratch, flags, url } = plan;
  removeSockets(scratch);
  const fd = openSync(data, 'r');
  const server = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', DATA_BY_DESCRIPTOR, ...flags], {
    ...serverIdentity(),
    cwd: '/',
    // In a session of its own: Ctrl-C reaches the application, which closes its database last.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  closeSync(fd);
  const log = keepLastLines(server);
  const ended = once(server, 'exit').then(log, log);
  const guard = stopWithThisProcess(server, scratch);
  void ended.then(() => dismiss(guard));
  try {
    await untilReady(url, server);
  } catch (error) {
    server.kill('SIGINT');
    dismiss(guard);
    throw new Error(`PostgreSQL did not start on ${data}: ${(error as Error).message}\n${log()}`, { cause: error });
  }
  return {
    ended,
    async stop() {
      if (!isRunning(server)) return;
      server.kill('SIGINT');
      const late = setTimeout(() => server.kill('SIGKILL'), SHUTDOWN_MS);
      await ended;
      clearTimeout(late);
    },
  };
}

function isRunning(server: ChildProcess): boolean {
  return server.pid !== undefined && server.exitCode === null && server.signalCode === null;
}

/** A killed server leaves its socket's lock behind, whose process number may by now be anybody's. */
function removeSockets(scratch: string): void {
  for (const name of readdirSync(scratch)) if (name.startsWith('.s.PGSQL.')) rmSync(path.join(scratch, name));
}

/** A killed application must not leave its server behind: the guard's input ends when the application does. */
function stopWithThisProcess(server: ChildProcess, scratch: string): ChildProcess {
  const script = `cat >/dev/null
    kill -INT "$0"
    for i in $(seq 100); do kill -0 "$0" || break; sleep 0.1; done
    rm -rf "$1"`;
  const guard = spawn('/bin/sh', ['-c', script, String(server.pid), scratch], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.stdin?.on('error', () => undefined);
  return guard;
}

/** Ended before its input is, or it would stop whoever has its server's number by then. */
function dismiss(guard: ChildProcess): void {
  guard.once('exit', () => guard.stdin?.destroy());
  guard.kill('SIGKILL');
}

function keepLastLines(server: ChildProcess): () => string {
  let text = '';
  server.on('error', (error) => {
    text += error.message;
  });
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000);
  });
  return () => text.trim().split('\n').slice(-12).join('\n');
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!isRunning(server)) throw new Error('the server ended', { cause: error });
      if (Date.now() > deadline) throw error;
      await sleep(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
