import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { timeline } from '../migrations/index.ts';
import type { DatabaseUrls } from './roles.ts';

/** Brings the schema to the end of its timeline; returns how many steps that took. */
export async function migrate(urls: DatabaseUrls): Promise<number> {
  const orm = await MikroORM.init({
    clientUrl: urls.owner,
    // MikroORM reads host, user and database from a URL, and leaves its `options` behind.
    driverOptions: { options: '-c role=jiedui_owner' },
    entities: [],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    migrations: { migrationsList: timeline, snapshot: false, silent: true },
    ensureDatabase: false,
  });
  try {
    return (await orm.migrator.up()).length;
  } finally {
    await orm.close();
  }
}
