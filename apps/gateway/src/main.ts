import path from 'node:path';
import { startCluster } from '@jiedui/embedded-postgres';
import { pino } from 'pino';
import { prepareDatabase } from './database/prepare.ts';
import { DEMO_ACCOUNTS_NOTE, loadDemo } from './demo/index.ts';
import { ensureAdministrators } from './modules/identity/index.ts';
import { serve } from './server/gateway.ts';
import { terminalProgress } from './server/progress.ts';
import { type Settings, settingsFrom } from './server/settings.ts';

type Close = () => Promise<void>;

/** Starts everything in order, telling how far it is. What must be stopped goes onto `closing`, the last first. */
async function start(settings: Settings, closing: Close[]): Promise<void> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', base: null });
  const progress = terminalProgress(process.stdout);
  progress('database', 0);
  const ownerUrl = settings.databaseUrl ?? (await startEmbedded(settings, closing));
  const urls = await prepareDatabase(ownerUrl, { progress });
  if (settings.demo) await loadDemo(urls, progress);
  const links = settings.demo ? [] : await ensureAdministrators(urls.owner);
  const gateway = await serve(settings, urls, log);
  closing.unshift(() => gateway.close());
  progress.done();
  const greeting = settings.demo
    ? DEMO_ACCOUNTS_NOTE
    : links.map(({ username, path: link }) => `${username}: ${gateway.url}${link}`).join('\n');
  process.stdout.write(`${greeting}\nready at ${gateway.url}\n`);
}

async function startEmbedded(settings: Settings, closing: Close[]): Promise<string> {
  const cluster = await startCluster({ dataDir: path.join(settings.dataDir, 'database'), durable: true });
  closing.unshift(() => cluster.stop());
  return cluster.url;
}

/** Stops everything once, whichever signal comes first; a second signal changes nothing. */
function stopper(closing: Close[]): (code: number) => Promise<void> {
  let stopping: Promise<void> | undefined;
  return (code) => {
    stopping ??= (async () => {
      for (const close of closing) await close();
      process.exit(code);
    })();
    return stopping;
  };
}

const closing: Close[] = [];
const stop = stopper(closing);
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
try {
  await start(settingsFrom(process.env), closing);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await stop(1);
}
