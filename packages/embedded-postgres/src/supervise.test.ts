import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startCluster } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'supervise-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query(text)).rows[0] ?? {})[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilAnswers(url: string, text: string): Promise<unknown> {
  for (let i = 0; ; i++) {
    try {
      return await ask(url, text);
    } catch (error) {
      if (i === 400) throw error;
      await sleep(25);
    }
  }
}

const postmaster = (dataDir: string): number =>
  Number.parseInt(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8'), 10);

test('a killed server is started again at the same address, with what was committed and without its orphans', async () => {
  const dataDir = path.join(folder, 'killed');
  const ends: string[] = [];
  const news = {
    ended: (words: string) => void ends.push(words),
    failed: (error: Error) => void ends.push(`${error}`),
  };
  const cluster = await startCluster({ dataDir, durable: true, news });
  await ask(cluster.url, 'CREATE TABLE kept AS SELECT 7 AS n');
  for (const round of [1, 2]) {
    // Busy in a function, it does not notice by itself that its server is gone.
    const busy = ask(cluster.url, `DO 'BEGIN FOR i IN 1..2000000000 LOOP END LOOP; END'`).catch(() => 'lost');
    await sleep(150);
    process.kill(postmaster(dataDir), 'SIGKILL');
    expect(await busy).toBe('lost');
    expect(await untilAnswers(cluster.url, 'SELECT n FROM kept')).toBe(7);
    expect(ends).toHaveLength(round);
  }
  expect(await ask(cluster.url, 'SELECT count(*)::int FROM pg_stat_activity WHERE state = $$active$$')).toBe(1);
  await cluster.stop();
  expect(existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false);
  expect(ends).toHaveLength(2);
});

test('a killed process of it is no end: the server recovers by itself', async () => {
  const ends: string[] = [];
  const dataDir = path.join(folder, 'backend');
  const news = { ended: (words: string) => void ends.push(words), failed: () => undefined };
  const cluster = await startCluster({ dataDir, durable: true, news });
  process.kill(
    Number(await ask(cluster.url, `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`)),
    9,
  );
  expect(await untilAnswers(cluster.url, 'SELECT 1')).toBe(1);
  await cluster.stop();
  expect(ends).toEqual([]);
});

test('a server that does not start any more is reported, and its directory is free again', {
  timeout: 60_000,
}, async () => {
  const dataDir = path.join(folder, 'broken');
  let failed: (error: Error) => void = () => undefined;
  const failure = new Promise<Error>((resolve) => {
    failed = resolve;
  });
  const cluster = await startCluster({ dataDir, durable: true, news: { ended: () => undefined, failed } });
  renameSync(path.join(dataDir, 'global'), path.join(dataDir, 'gone'));
  process.kill(postmaster(dataDir), 'SIGKILL');
  expect((await failure).message).toMatch(/PostgreSQL did not start on .*broken: the server ended\n/);
  await cluster.stop();
  renameSync(path.join(dataDir, 'gone'), path.join(dataDir, 'global'));
  await (await startCluster({ dataDir, durable: true })).stop();
});

test('what a killed application left running is stopped by the next one', async () => {
  const dataDir = path.join(folder, 'orphan');
  const code = `import { startCluster } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))};
    const cluster = await startCluster({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
    process.stdout.write(cluster.url);`;
  const application = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(application.stdout.setEncoding('utf8'), 'data');
  await ask(String(url), 'CREATE TABLE kept AS SELECT 7 AS n');
  await expect(startCluster({ dataDir, durable: true })).rejects.toThrow(/Another application uses .*orphan, where/);
  application.kill('SIGKILL');
  await once(application, 'exit');
  const next = await startCluster({ dataDir, durable: true });
  expect(await ask(next.url, 'SELECT n FROM kept')).toBe(7);
  await next.stop();
});
