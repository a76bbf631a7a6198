import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '@jiedui/embedded-postgres';
import { prepareDatabase } from '@jiedui/gateway/database/prepare.ts';
import { loadDemo } from '@jiedui/gateway/demo/index.ts';
import { alone } from './alone.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../../..');
const CACHE = path.join(ROOT, '.cache', 'trials');

/** What decides what the demo's database holds. */
const SOURCES = [
  'apps/gateway/src/migrations',
  'apps/gateway/src/demo',
  'apps/gateway/src/database/policy-sql.ts',
  'apps/gateway/src/modules/divisions/pack',
  'packages/demo/src',
];

/** As in the gateway's tests: Sichuan, Zhejiang's Shaoxing and Jinhua, Queshan's prefecture, Guangdong's oddities, Fujian's 金门. */
export const DIVISIONS = ['11', '33', '3306', '3307', '41', '4117', '44', '4419', '51', '35', '3505'];

const UNUSED_MS = 2 * 24 * 3_600_000;

/**
 * A data directory of PostgreSQL that holds the demo, to be copied, never started. Made at the first call, in about ten
 * seconds, and kept in `.cache` until what it is made from changes.
 */
export async function demoTemplate(): Promise<string> {
  const data = path.join(CACHE, `demo-${sourcesHash()}`);
  if (existsSync(data)) return data;
  mkdirSync(CACHE, { recursive: true });
  await alone(path.join(CACHE, 'making'), async () => {
    if (existsSync(data)) return;
    removeUnused();
    await makeTemplate(data);
  });
  return data;
}

async function makeTemplate(data: string): Promise<void> {
  const draft = mkdtempSync(`${data}-`);
  try {
    const dataDir = path.join(draft, 'data');
    // Little is kept of its log, so that little is copied.
    const settings = { wal_level: 'minimal', max_wal_senders: '0', min_wal_size: '32MB', max_wal_size: '64MB' };
    const cluster = await startCluster({ dataDir, durable: false, settings });
    try {
      const urls = await prepareDatabase(cluster.url, { progress: () => undefined, only: DIVISIONS });
      await loadDemo(urls, () => undefined);
    } finally {
      await cluster.stop();
    }
    renameSync(dataDir, data);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES.map((name) => path.join(ROOT, name)))
    for (const file of filesOf(source)) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesOf(source: string): string[] {
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts') && !entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function removeUnused(): void {
  for (const name of readdirSync(CACHE).filter((found) => found.startsWith('demo-'))) {
    const old = path.join(CACHE, name);
    if (Date.now() - statSync(old).mtimeMs > UNUSED_MS) rmSync(old, { recursive: true, force: true });
  }
}
