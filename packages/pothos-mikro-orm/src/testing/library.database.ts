import { startCluster } from '@jiedui/embedded-postgres';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client, Pool } from 'pg';
import type { Statement } from '../index.ts';
import { entities } from './library.entities.ts';

export interface Library {
  readonly orm: MikroORM;
  readonly pool: Pool;
  /** What reached the driver since it was last emptied. */
  readonly statements: string[];
  execute(statement: Statement): Promise<unknown>;
  stop(): Promise<void>;
}

/** A throw-away database with the library's tables; every statement is counted at the driver. */
export async function openLibrary(): Promise<Library> {
  const cluster = await startCluster({ durable: false });
  const orm = new MikroORM({ entities, clientUrl: cluster.url });
  await orm.schema.create();
  const statements: string[] = [];
  class CountingClient extends Client {
    override query(...args: unknown[]): never {
      const [query] = args as [string | { text: string }];
      statements.push(typeof query === 'string' ? query : query.text);
      return Reflect.apply(super.query, this, args) as never;
    }
  }
  const pool = new Pool({ connectionString: cluster.url, Client: CountingClient });
  // The server is stopped under connections that are still closing.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return {
    orm,
    pool,
    statements,
    execute: async ({ name, text, values }) => {
      const { rows } = await pool.query({ name, text, values: [...values] });
      if (rows.length !== 1) throw new Error(`${rows.length} rows`);
      return rows[0].data;
    },
    stop: async () => {
      await pool.end();
      await orm.close();
      await cluster.stop();
    },
  };
}
