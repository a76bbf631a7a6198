import path from 'node:path';
import { type ClusterNews, startCluster } from '@jiedui/embedded-postgres';
import { type Logger, pino } from 'pino';
import { prepareDatabase } from './database/prepare.ts';
import { DEMO_ACCOUNTS_NOTE, loadDemo } from './demo/index.ts';
import { ensureAdministrators } from './modules/identity/index.ts';
import { openDoor } from './server/door.ts';
import { serve } from './server/gateway.ts';
import { terminalProgress } from './server/progress.ts';
import { type Settings, settingsFrom } from './server/settings.ts';

type Close = () => Promise<void>;

/** Starts everything in order, telling how far it is. What must be stopped goes onto `closing`, the last first. */
async function start(settings: Settings, closing: Close[]): Promise<void> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', base: null });
  const progress = terminalProgress(process.stdout);
  const door = await openDoor(settings);
  closing.unshift(() => door.close());
  progress('database', 0);
  const ownerUrl = settings.databaseUrl ?? (await startEmbedded(settings, closing, log));
  const urls = await prepareDatabase(ownerUrl, { progress });
  if (settings.demo) await loadDemo(urls, progress);
  const links = settings.demo ? [] : await ensureAdministrators(urls.owner);
  const gateway = await serve(door, settings, urls, log);
  closing.unshift(() => gateway.close());
  progress.done();
  const greeting = settings.demo
    ? DEMO_ACCOUNTS_NOTE
    : links.map(({ username, path: link }) => `${username}: ${settings.publicUrl ?? door.url}${link}`).join('\n');
  process.stdout.write(`${greeting}\nready at ${door.url}\n`);
}

async function startEmbedded(settings: Settings, closing: Close[], log: Logger): Promise<string> {
  const news: ClusterNews = {
    ended: (lastWords) => log.error({ lastWords }, 'the database ended by itself: it is started again'),
    failed: (error) => {
      tell(
        `数据库无法启动，平台已停止。The database does not start any more, so the platform stops.\n${error.message}`,
      );
      void stop(closing, 1);
    },
  };
  const starting = startCluster({ dataDir: path.join(settings.dataDir, 'database'), durable: true, news });
  // Before it runs: whoever interrupts the start of the server still waits for its end.
  closing.unshift(async () => (await starting.catch(() => undefined))?.stop());
  return (await starting).url;
}

const tell = (text: string): void => void process.stderr.write(`\n${text}\n`);

let stopping: Promise<void> | undefined;

/** Stops everything once, whichever signal comes first; a second signal changes nothing. */
function stop(closing: Close[], code: number): Promise<void> {
  stopping ??= (async () => {
    for (const close of closing) await close();
    process.exit(code);
  })();
  return stopping;
}

const closing: Close[] = [];
process.on('SIGINT', () => void stop(closing, 0));
process.on('SIGTERM', () => void stop(closing, 0));
try {
  await start(settingsFrom(process.env), closing);
} catch (error) {
  // Interrupted while loading: the connections it ended under itself are no news.
  if (!stopping) tell(error instanceof Error ? error.message : String(error));
  await stop(closing, 1);
}
