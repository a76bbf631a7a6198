import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { copyToReadablePlace } from './binaries.ts';
import { startCluster } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cluster-test-'));
// Closed to the server's user, as root's home is (mkdtemp makes it so).
afterAll(() => rmSync(folder, { recursive: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('a kept cluster has its data after a stop, and after a crash with a stale postmaster.pid', async () => {
  const dataDir = path.join(folder, 'kept');
  const first = await startCluster({ dataDir, durable: true });
  await query(first.url, 'create table kept (n int)');
  await query(first.url, 'insert into kept values (7)');
  await expect(startCluster({ dataDir, durable: true })).rejects.toThrow(
    /Another application uses .*kept, where PostgreSQL already runs as process \d+/,
  );
  await first.stop();
  await first.stop();

  // The number belongs to a living process that is no server.
  writeFileSync(path.join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
  const second = await startCluster({ dataDir, durable: true });
  expect(await query(second.url, 'select n from kept')).toEqual([7]);
  expect(await query(second.url, "select current_setting('fsync'), 'é' = lower('É')")).toEqual(['on', true]);
  await second.stop();
});

test('a throw-away cluster is not durable and leaves nothing behind', async () => {
  const cluster = await startCluster({ durable: false, settings: { max_connections: '17' } });
  const socket = decodeURIComponent(new URL(cluster.url).hostname);
  expect(await query(cluster.url, "select current_setting('fsync'), current_setting('max_connections')")).toEqual([
    'off',
    '17',
  ]);
  expect(statSync(socket).mode & 0o077).toBe(0);
  await cluster.stop();
  expect(existsSync(socket)).toBe(false);
});

test('the server ends with an application that is killed', async () => {
  const dataDir = path.join(folder, 'killed');
  const code = `import { startCluster } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))};
    await startCluster({ dataDir: ${JSON.stringify(dataDir)}, durable: false }); console.log('up');`;
  const application = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(application.stdout, 'data');
  expect(existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(true);
  application.kill('SIGKILL');
  for (let i = 0; i < 200 && existsSync(path.join(dataDir, 'postmaster.pid')); i++) await sleep(25);
  expect(existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false);
});

test.each([
  [
    'a folder with other things in it',
    () => writeFileSync(path.join(folder, 'other', 'x'), ''),
    {},
    /holds no PostgreSQL cluster/,
  ],
  [
    'a setting that does not exist',
    () => {},
    { nonsense: '1' },
    /did not start on .*: the server ended\n.*unrecognized.*"nonsense"/,
  ],
] as const)('%s is refused with a reason', async (_, arrange, settings, message) => {
  const dataDir = path.join(folder, 'other');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  arrange();
  await expect(startCluster({ dataDir, durable: false, settings })).rejects.toThrow(message);
});

test('binaries in a closed place are copied once', () => {
  const native = path.join(folder, 'native');
  mkdirSync(path.join(native, 'bin'), { recursive: true });
  writeFileSync(path.join(native, 'bin', 'postgres'), 'binary');
  const copy = copyToReadablePlace(native, folder);
  expect(existsSync(path.join(copy, 'bin', 'postgres'))).toBe(true);
  expect(statSync(copy).mode & 0o755).toBe(0o755);
  expect(copyToReadablePlace(native, folder)).toBe(copy);
});
