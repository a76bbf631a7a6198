import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '@jiedui/embedded-postgres';
import { migrate } from '@jiedui/gateway/database/migrate.ts';
import { prepareDatabase } from '@jiedui/gateway/database/prepare.ts';
import { type DatabaseUrls, urlsOf } from '@jiedui/gateway/database/roles.ts';
import { loadDemo } from '@jiedui/gateway/demo/index.ts';
import pg from 'pg';
import { helpers } from './large.sql.ts';
import { loadLarge, type Scale, stepsOf } from './large.ts';

export const CACHE = path.resolve(import.meta.dirname, '../../.cache');

/** Which data: the demo as it is, or the demo with a large invented year around it. */
export interface DataSet {
  name: string;
  seed: number;
  /** Absent: the demo alone. */
  scale?: Scale;
  /** Loads only divisions under these keys; absent: the whole nation. */
  only?: readonly string[];
}

export interface BenchDatabase {
  urls: DatabaseUrls;
  /** The superuser's connection to the same database. */
  ownerUrl: string;
  /** The server's first process. */
  pid: number;
  stop(): Promise<void>;
}

const KEPT = 'kept';
const RUN = 'run';

/** Quiet in the background for everybody: what autovacuum and checkpoints cost belongs to no request. */
const QUIET = {
  autovacuum: 'off',
  checkpoint_timeout: '1h',
  max_wal_size: '8GB',
  shared_buffers: '512MB',
  max_connections: '200',
};

/**
 * A server with a fresh copy of the data. The data is made at the first call and kept in `.cache`, so that the next run
 * starts at once; what a run writes goes with its copy.
 */
export async function openDatabase(data: DataSet, told: (what: string) => void): Promise<BenchDatabase> {
  const directory = path.join(CACHE, `${data.name}-${keyOf(data)}`);
  if (!existsSync(directory)) await make(data, directory, told);
  const cluster = await startCluster({ dataDir: directory, durable: true, settings: QUIET });
  try {
    await bringUpToDate(named(cluster.url, KEPT), told);
    await onServer(cluster.url, [
      `DROP DATABASE IF EXISTS ${RUN} WITH (FORCE)`,
      `CREATE DATABASE ${RUN} TEMPLATE ${KEPT} STRATEGY file_copy`,
    ]);
    const ownerUrl = named(cluster.url, RUN);
    const pid = Number(readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    return { urls: urlsOf(ownerUrl), ownerUrl, pid, stop: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function make(data: DataSet, directory: string, told: (what: string) => void): Promise<void> {
  const draft = `${directory}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  const settings = { ...QUIET, maintenance_work_mem: '256MB', work_mem: '128MB' };
  const cluster = await startCluster({ dataDir: draft, durable: false, settings });
  try {
    await onServer(cluster.url, [`CREATE DATABASE ${KEPT}`]);
    told('schema and divisions');
    const urls = await prepareDatabase(named(cluster.url, KEPT), { progress: () => undefined, only: data.only });
    told('demo');
    await loadDemo(urls, () => undefined);
    if (data.scale) await loadLarge(urls, data.seed, data.scale, told);
    const owner = new pg.Client(named(cluster.url, KEPT));
    await owner.connect();
    told('vacuum and analyze');
    await owner.query('VACUUM (FREEZE, ANALYZE)');
    await owner.end();
  } finally {
    await cluster.stop();
  }
  renameSync(draft, directory);
}

/** Follows from everything the data is made from. The schema is not part of it: kept data is migrated where it is behind. */
function keyOf({ seed, scale, only }: DataSet): string {
  const parts = [seed, only ?? 'nation', scale ? [helpers(seed), stepsOf(scale)] : 'demo'];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** A step that came after the data was made. */
async function bringUpToDate(url: string, told: (what: string) => void): Promise<void> {
  const steps = await migrate(urlsOf(url));
  if (steps === 0) return;
  told(`${steps} migrations`);
  await onServer(url, ['VACUUM (ANALYZE)']);
}

function named(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
