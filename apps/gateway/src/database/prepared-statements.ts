import type pg from 'pg';

/** What a connection keeps prepared. The apps need about a hundred; each takes PostgreSQL a quarter of a megabyte. */
const MOST = 200;
/** Counting takes time, so it is not done each time. */
const COUNT_EVERY = 32;

interface Parsed {
  connection: { parsedStatements: Record<string, string> };
}

/**
 * Bounds what each connection of a pool keeps prepared: beyond it everything is forgotten, and what is used is prepared
 * again. Without it whoever renames a field in each query would have the database keep one more plan each time.
 */
export function boundPreparedStatements(pool: pg.Pool, most = MOST): void {
  const acquired = new WeakMap<pg.PoolClient, number>();
  pool.on('acquire', (client) => {
    const times = (acquired.get(client) ?? 0) + 1;
    acquired.set(client, times);
    if (times % COUNT_EVERY !== 0) return;
    const { connection } = client as unknown as Parsed;
    if (Object.keys(connection.parsedStatements).length <= most) return;
    connection.parsedStatements = {};
    // Goes out before whatever the connection is wanted for. Where it fails the connection is lost, which that will hear.
    client.query('DEALLOCATE ALL').catch(() => undefined);
  });
}
