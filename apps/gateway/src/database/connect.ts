import pg from 'pg';

/**
 * A single connection for loading and seeding, outside any pool.
 * Where it is cut off, the query under way fails and says so; without a listener the same news would end the process.
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
}
