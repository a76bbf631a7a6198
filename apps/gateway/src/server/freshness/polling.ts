import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Moved, Versions } from './versions.ts';

export interface Polling {
  /** Looks once more at once, and waits for it. @throws {Error} where the database cannot be asked. */
  look(): Promise<void>;
  /** Ends after the look that is under way. */
  stop(): Promise<void>;
}

interface Options {
  /** Logged in as the worker's role. */
  pool: pg.Pool;
  /** A fixed date, or undefined for today in Shanghai by the database's clock. */
  businessDate: string | undefined;
  everyMs?: number;
}

const EVERY_MS = 250;
/** A database that is silent for longer says nothing in time. */
const PATIENCE_MS = 800;
/**
 * A version is the writer's clock in milliseconds: who committed late bears an earlier one. So much earlier is looked
 * for; the sum of all finds whatever is earlier still.
 */
const OVERLAP = 60_000;

interface Row {
  sum: string;
  homes: number;
  moved: [home: string, version: number][];
  as_of: string | null;
  today: string;
}

// One row whatever has happened: a nation is some 3,400 rows, read in a third of a millisecond, and few of them travel.
const LOOK = `SELECT coalesce(sum(version), 0)::text AS sum, count(*)::int AS homes,
  coalesce(json_agg(json_build_array(home, version)) FILTER (WHERE version >= $1), '[]') AS moved,
  (SELECT as_of::text FROM rollup_state) AS as_of,
  coalesce($2::date, (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date)::text AS today
FROM change`;

/** Looks every quarter second at what has moved. Where it cannot, all that is known is dropped until it can. */
export function startPolling(versions: Versions, { pool, businessDate, everyMs = EVERY_MS }: Options): Polling {
  const stopping = new AbortController();

  async function ask(since: number): Promise<Row> {
    const client = await pool.connect();
    let isOut = true;
    const giveBack = (error?: Error): void => {
      if (isOut) client.release(error);
      isOut = false;
    };
    const late = setTimeout(() => giveBack(new Error('silent')), PATIENCE_MS);
    try {
      const values = [since, businessDate ?? null];
      const { rows } = await client.query<Row>({ name: 'look', text: LOOK, values });
      if (!rows[0]) throw new Error('a look without a row');
      return rows[0];
    } catch (error) {
      giveBack(error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      clearTimeout(late);
      giveBack();
    }
  }

  async function look(): Promise<void> {
    const begunAt = performance.now();
    try {
      let row = await ask(versions.highest() - OVERLAP);
      if (!versions.isWhole(toMoved(row), row)) row = await ask(Number.MIN_SAFE_INTEGER);
      versions.seen({ begunAt, moved: toMoved(row), asOf: row.as_of ?? '', today: row.today });
    } catch (error) {
      versions.lost();
      throw error;
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch(() => undefined);
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    look,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const toMoved = ({ moved }: Row): Moved[] => moved.map(([home, version]) => ({ home, version }));
