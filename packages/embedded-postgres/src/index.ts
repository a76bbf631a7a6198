import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, serverIdentity } from './binaries.ts';
import { DATA_BY_DESCRIPTOR, prepareData } from './data.ts';

export interface ClusterOptions {
  /** Kept between starts. Absent: a throw-away directory, removed by `stop`. */
  dataDir?: string;
  /** Also listen on 127.0.0.1, for roles that have a password. Absent: on a private socket only. */
  port?: number;
  /** Whether what is committed survives a power cut. `false` is for tests. */
  durable: boolean;
  /** Further server settings, e.g. `{ max_connections: '200' }`. */
  settings?: Record<string, string>;
}

export interface Cluster {
  /** The owner's connection to the database `postgres`, through a socket only this user may open. */
  readonly url: string;
  /** A fast shutdown: open transactions are rolled back, what was committed is on disk. May be called twice. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '1h' };

/**
 * Starts PostgreSQL from the binaries installed by npm and waits until it answers.
 * @throws {Error} with the last lines of the server's log where it does not.
 */
export async function startCluster({ dataDir, port, durable, settings }: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries();
  const { uid, gid } = serverIdentity();
  const scratch = mkdtempSync(path.join(tmpdir(), 'pg-'));
  if (uid !== undefined && gid !== undefined) chownSync(scratch, uid, gid);
  const clearScratch = () => rmSync(scratch, { recursive: true, force: true });
  try {
    const data = path.resolve(dataDir ?? path.join(scratch, 'data'));
    prepareData(data, binaries);
    const config = {
      ...(durable ? {} : FAST),
      unix_socket_directories: scratch,
      listen_addresses: port === undefined ? '' : '127.0.0.1',
      port: String(port ?? 5432),
      ...settings,
    };
    const flags = Object.entries(config).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const fd = openSync(data, 'r');
    const server = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', DATA_BY_DESCRIPTOR, ...flags], {
      uid,
      gid,
      cwd: '/',
      // In a session of its own: Ctrl-C reaches the application, which closes its database last.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', fd],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    closeSync(fd);
    const log = keepLastLines(server);
    const url = `postgresql://postgres@${encodeURIComponent(scratch)}:${config.port}/postgres`;
    const guard = stopWithThisProcess(server, scratch);
    try {
      await untilReady(url, server);
    } catch (error) {
      server.kill('SIGINT');
      guard.kill();
      throw new Error(`PostgreSQL did not start on ${data}: ${(error as Error).message}\n${log()}`, { cause: error });
    }
    const stop = async () => {
      if (isRunning(server)) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
      guard.kill();
      clearScratch();
    };
    return { url, stop };
  } catch (error) {
    clearScratch();
    throw error;
  }
}

function isRunning(server: ChildProcess): boolean {
  return server.pid !== undefined && server.exitCode === null && server.signalCode === null;
}

/** A killed application must not leave its server behind: the guard's input ends when the application does. */
function stopWithThisProcess(server: ChildProcess, scratch: string): ChildProcess {
  const script = `cat >/dev/null
    kill -INT "$0"
    for i in $(seq 100); do kill -0 "$0" || break; sleep 0.1; done
    rm -rf "$1"`;
  return spawn('/bin/sh', ['-c', script, String(server.pid), scratch], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
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
