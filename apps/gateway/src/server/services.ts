import type pg from 'pg';
import { type OrmOptions, openOrm } from '../database/orm.ts';
import { entities } from '../modules/entities.ts';
import { describeEntities } from '../schema/builder.ts';
import type { Services } from '../schema/context.ts';
import { Versions } from './freshness/versions.ts';

export type OpenServices = Services & { close(): Promise<void> };

/** Opens what every operation works with, logged in as the application's role. */
export async function openServices(
  url: string,
  options: Pick<OrmOptions, 'poolSize' | 'patience' | 'onConnection'> = {},
): Promise<OpenServices> {
  const orm = await openOrm({ url, entities, ...options });
  describeEntities(orm.getMetadata());
  const pool = (await orm.em.getConnection().getNativeClient()) as pg.Pool;
  return { orm, pool, versions: new Versions(), close: () => orm.close() };
}
