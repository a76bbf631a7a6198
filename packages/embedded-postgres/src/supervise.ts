import { setTimeout as sleep } from 'node:timers/promises';
import { endLeftovers } from './leftovers.ts';
import { type Server, type ServerPlan, startServer } from './server.ts';

/** Told what becomes of a server that is to be kept running. */
export interface ClusterNews {
  /** It ended without being asked to, with its last words; it is being started again. */
  ended(lastWords: string): void;
  /** It does not start any more: the cluster has ended for good. */
  failed(error: Error): void;
}

export interface Supervised {
  stop(): Promise<void>;
}

/** Waits before the next start, in milliseconds; after the last one there is none. */
const PAUSES_MS = [0, 250, 1000, 2000, 4000];

/** Starts a server again whenever it ends by itself: killed, or out of memory, or ended by a bug. */
export function keepRunning(plan: ServerPlan, first: Server, news: ClusterNews): Supervised {
  let server: Server | undefined = first;
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;

  async function watch(): Promise<void> {
    while (server) {
      const lastWords = await server.ended;
      if (isStopping()) return;
      news.ended(lastWords);
      server = await startAgain();
    }
  }

  async function startAgain(): Promise<Server | undefined> {
    let problem: unknown;
    for (const pause of PAUSES_MS) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return undefined;
      try {
        await endLeftovers(plan.data);
        return await startServer(plan);
      } catch (error) {
        problem = error;
      }
    }
    throw problem;
  }

  const watching = watch().catch((error: unknown) => {
    server = undefined;
    news.failed(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    async stop() {
      stopping.abort();
      await server?.stop();
      await watching;
      // One that was just being started.
      await server?.stop();
    },
  };
}
