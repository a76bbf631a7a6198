import type pg from 'pg';

/**
 * Gives a pool its place back where a connection breaks while it is out. Whoever holds it may not: a transaction that
 * cannot even be rolled back keeps its client for ever, and ten of those would leave the gateway without any.
 */
export function takeBackLostClients(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool);
  const guarded = async (): Promise<pg.PoolClient> => takeBackWhenLost(await connect());
  pool.connect = ((callback?: Parameters<typeof connect>[0]) =>
    callback ? connect(callback) : guarded()) as typeof pool.connect;
}

function takeBackWhenLost(client: pg.PoolClient): pg.PoolClient {
  const giveBack = client.release.bind(client);
  let isOut = true;
  const release = (error?: Error | boolean): void => {
    if (!isOut) return;
    isOut = false;
    client.off('end', lost);
    giveBack(error);
  };
  const lost = (): void => release(true);
  client.once('end', lost);
  client.release = release;
  return client;
}
