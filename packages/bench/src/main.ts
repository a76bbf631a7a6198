import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openServices } from '@jiedui/gateway/server/services.ts';
import pg from 'pg';
import { type BenchDatabase, openDatabase } from './data/database.ts';
import { goalsOf } from './figures.ts';
import { type Options, readOptions } from './options.ts';
import { pictureOf } from './picture.ts';
import { measurePlans } from './plans.ts';
import { plansReport, reportOf } from './report.ts';
import { runScreens } from './run.ts';
import { settingOf } from './setting.ts';

const started = Date.now();
const told = (line: string): void =>
  void process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
const write = (file: string, text: string): void => writeFileSync(path.join(import.meta.dirname, '..', file), text);

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  return rows[0]?.server_version ?? '';
}

async function screens(options: Options, database: BenchDatabase): Promise<void> {
  const rounds = await runScreens(options, database, told);
  const setting = settingOf(options, await versionOf(database.ownerUrl));
  const results = { setting, rounds, screens: options.screens, contenders: options.contenders };
  for (const { text, value, met } of goalsOf(rounds, options.screens))
    told(`${met ? 'met   ' : 'MISSED'} ${value.toFixed(2)}  ${text}`);
  if (!options.write) return;
  write('RESULTS.md', reportOf(results));
  write('results.svg', pictureOf(results));
}

async function plans(options: Options, database: BenchDatabase): Promise<void> {
  const services = await openServices(database.urls.app, { poolSize: 1 });
  try {
    const rows = await measurePlans(services, database.urls, options.seed, told);
    const setting = settingOf(options, await versionOf(database.ownerUrl));
    if (options.write) write('PLANS.md', plansReport(rows, setting));
  } finally {
    await services.close();
  }
}

const options = readOptions(process.argv.slice(2));
const database = await openDatabase(options.data, told);
try {
  await (options.command === 'plans' ? plans : screens)(options, database);
} finally {
  await database.stop();
}
