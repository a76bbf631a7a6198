import { type EntitySchema, MikroORM, type MikroORM as Orm } from '@mikro-orm/postgresql';
import pg from 'pg';
import { takeBackLostClients } from './lost-clients.ts';
import { nameStatements } from './name-statements.ts';
import { breakSilentClients, PATIENCE, type Patience } from './patience.ts';
import { boundPreparedStatements } from './prepared-statements.ts';

// Money is bigint from the column to the screen; a number would lose fen beyond 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);

export interface OrmOptions {
  url: string;
  entities: readonly EntitySchema[];
  /** Connections of this process; the same for every gateway that is measured against another. */
  poolSize?: number;
  patience?: Patience;
  /** Sees every new connection, e.g. to count statements in a test. */
  onConnection?: (client: pg.PoolClient) => void;
}

/** MikroORM on a pool of pipelining connections; names of tables and columns are the entities' in snake_case. */
export async function openOrm(options: OrmOptions): Promise<Orm> {
  const { url, entities, poolSize = 10, patience = PATIENCE, onConnection } = options;
  let opened: pg.Pool | undefined;
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    pool: { min: 0, max: poolSize },
    driverOptions: {
      pipeline: true,
      connectionTimeoutMillis: patience.waitMs,
      onPoolCreated: (pool: pg.Pool) => {
        opened = pool;
        takeBackLostClients(pool);
        boundPreparedStatements(pool);
        nameStatements(pool);
        breakSilentClients(pool, patience.silenceMs);
        if (onConnection) pool.on('connect', onConnection);
      },
    },
    discovery: { checkDuplicateTableNames: false },
    ensureDatabase: false,
  });
  const close = orm.close.bind(orm);
  orm.close = async (force) => {
    await close(force);
    // Kysely ends the pool only where a statement went through Kysely.
    if (opened && !opened.ending) await opened.end();
  };
  return orm;
}
