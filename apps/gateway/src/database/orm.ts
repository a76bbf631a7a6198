import { type EntitySchema, MikroORM, type MikroORM as Orm } from '@mikro-orm/postgresql';
import pg from 'pg';
import { takeBackLostClients } from './lost-clients.ts';

// Money is bigint from the column to the screen; a number would lose fen beyond 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);

export interface OrmOptions {
  url: string;
  entities: readonly EntitySchema[];
  /** Connections of this process; the same for every gateway that is measured against another. */
  poolSize?: number;
  /** Sees every new connection, e.g. to count statements in a test. */
  onConnection?: (client: pg.PoolClient) => void;
}

/** Nobody waits longer than this for a connection: behind a host that went dark the queue would never move. */
const LONGEST_WAIT_MS = 30_000;

/** MikroORM on a pool of pipelining connections; names of tables and columns are the entities' in snake_case. */
export async function openOrm({ url, entities, poolSize = 10, onConnection }: OrmOptions): Promise<Orm> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    pool: { min: 0, max: poolSize },
    driverOptions: {
      pipeline: true,
      connectionTimeoutMillis: LONGEST_WAIT_MS,
      onPoolCreated: (pool: pg.Pool) => {
        takeBackLostClients(pool);
        if (onConnection) pool.on('connect', onConnection);
      },
    },
    discovery: { checkDuplicateTableNames: false },
    ensureDatabase: false,
  });
}
