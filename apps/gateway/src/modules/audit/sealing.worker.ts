import type pg from 'pg';
import type { Logger } from 'pino';
import { RECENT, sealNewEntries } from './sealing.service.ts';

const EVERY_MS = 500;
/** Every so many passes all entries are looked at, however old. */
const WHOLE_EVERY = 1200;

export interface SealingOptions {
  /** Logged in as `jiedui_worker`. */
  pool: pg.Pool;
  log: Pick<Logger, 'warn'>;
}

export interface Worker {
  /** Finishes what is under way and starts nothing more. */
  stop(): Promise<void>;
}

/** Seals new audit entries twice a second until stopped. A lost database is waited out. */
export function startSealing({ pool, log }: SealingOptions): Worker {
  let passes = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const pass = async () => {
    try {
      await sealNewEntries(pool, passes % WHOLE_EVERY === 0 ? null : RECENT);
      passes += 1;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'audit entries wait to be sealed');
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = pass();
    }, EVERY_MS);
  };
  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
