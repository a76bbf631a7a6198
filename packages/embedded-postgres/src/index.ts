import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBinaries, serverIdentity } from './binaries.ts';
import { prepareData } from './data.ts';
import { endLeftovers, serverOn } from './leftovers.ts';
import { lockData } from './lock.ts';
import { startServer } from './server.ts';
import { type ClusterNews, keepRunning } from './supervise.ts';

export type { ClusterNews } from './supervise.ts';

export interface ClusterOptions {
  /** Kept between starts, held by one application at a time. Absent: a throw-away directory, removed by `stop`. */
  dataDir?: string;
  /** Also listen on 127.0.0.1, for roles that have a password. Absent: on a private socket only. */
  port?: number;
  /** Whether what is committed survives a power cut. `false` is for tests. */
  durable: boolean;
  /** Further server settings, e.g. `{ max_connections: '200' }`. */
  settings?: Record<string, string>;
  /** Given: a server that ends by itself is started again, at the same address, and this is told. */
  news?: ClusterNews;
}

export interface Cluster {
  /** The owner's connection to the database `postgres`, through a socket only this user may open. */
  readonly url: string;
  /** A fast shutdown: open transactions are rolled back, what was committed is on disk. May be called twice. */
  stop(): Promise<void>;
}

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '1h' };

/**
 * Starts PostgreSQL from the binaries installed by npm and waits until it answers. What a killed application left
 * running on the directory is stopped first.
 * @throws {Error} where another application holds the directory, or with the last lines of the server's log.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries();
  const { uid, gid } = serverIdentity();
  const scratch = mkdtempSync(path.join(tmpdir(), 'pg-'));
  if (uid !== undefined && gid !== undefined) chownSync(scratch, uid, gid);
  const data = path.resolve(options.dataDir ?? path.join(scratch, 'data'));
  const release = await holdData(data).catch((error: unknown) => {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  });
  const clear = async () => {
    rmSync(scratch, { recursive: true, force: true });
    await release();
  };
  try {
    await endLeftovers(data);
    prepareData(data, binaries);
    const port = options.port ?? 5432;
    const url = `postgresql://postgres@${encodeURIComponent(scratch)}:${port}/postgres`;
    const plan = { binaries, data, scratch, flags: flagsOf(options, scratch), url };
    const server = await startServer(plan);
    const running = options.news ? keepRunning(plan, server, options.news) : server;
    let stopped: Promise<void> | undefined;
    return {
      url,
      stop() {
        stopped ??= running.stop().then(clear);
        return stopped;
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function holdData(data: string): Promise<() => Promise<void>> {
  const lock = await lockData(data);
  if (lock) return lock.release;
  const pid = serverOn(data);
  const server = pid === undefined ? '' : `, where PostgreSQL already runs as process ${pid}`;
  throw new Error(`Another application uses ${data}${server}: stop it first, or choose another data directory`);
}

function flagsOf({ durable, port, settings }: ClusterOptions, scratch: string): string[] {
  const config = {
    ...(durable ? {} : FAST),
    unix_socket_directories: scratch,
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    port: String(port ?? 5432),
    ...settings,
  };
  return Object.entries(config).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
