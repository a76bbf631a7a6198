import type pg from 'pg';
import type { Logger } from 'pino';
import { rollUp } from './roll-up.ts';
import { MOVES } from './tree-sql.ts';

export interface RollUpWorker {
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

interface Options {
  /** Logged in as the worker's role. */
  pool: pg.Pool;
  /** A fixed date, or undefined for today in Shanghai by the database's clock. */
  businessDate: string | undefined;
  log: Pick<Logger, 'warn'>;
  everyMs?: number;
}

const LOCK = `hashtext('jiedui roll-up')`;
const IDLE_ROUNDS = 10;

// A quiet database is looked at once a round; its as-of moves on every tenth, so that it never looks stopped.
const WAITING = `SELECT EXISTS (SELECT FROM rollup_mark) OR NOT EXISTS (SELECT FROM rollup_state WHERE moves = (${MOVES})) AS waiting`;
const TODAY = `SELECT coalesce($1::date, (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date)::text AS today`;

/** Keeps the tree: looks for marks every second, one gateway at a time. A lost database is reported and tried again. */
export function startRollUp({ pool, businessDate, log, everyMs = 1000 }: Options): RollUpWorker {
  let stopping = false;
  let wake: () => void = () => undefined;
  let idle = IDLE_ROUNDS;

  async function round(client: pg.PoolClient): Promise<void> {
    const { rows: dates } = await client.query<{ today: string }>(TODAY, [businessDate ?? null]);
    const today = dates[0]?.today ?? '';
    const { rows } = await client.query<{ waiting: boolean }>(WAITING, [today]);
    idle += 1;
    if (!rows[0]?.waiting && idle < IDLE_ROUNDS) return;
    // Taken before the snapshot: inside it, marks that another worker has just removed would still be seen.
    const { rows: locks } = await client.query<{ held: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS held`);
    if (!locks[0]?.held) return;
    try {
      await rollUp(client, today);
      idle = 0;
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        const client = await pool.connect();
        let broken: boolean | Error = false;
        try {
          await round(client);
        } catch (error) {
          broken = error instanceof Error ? error : true;
          throw error;
        } finally {
          // A connection that failed may still hold the lock: it is closed, not returned.
          client.release(broken);
        }
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.message : String(error) }, 'roll-up: will try again');
      }
      if (!stopping) await pause();
    }
  }

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = run();
  return {
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}
