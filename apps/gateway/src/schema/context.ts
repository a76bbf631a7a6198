import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Viewer } from './viewer.ts';

/** What a request needs of the process. One for all requests; tests build their own. */
export interface Services {
  orm: MikroORM;
  /** MikroORM's own pool, logged in as the application's role. */
  pool: pg.Pool;
}

/** The context of one operation. Apollo copies it, so everything in it is plain data or a reference. */
export interface Context {
  viewer: Viewer;
  services: Services;
  /** Set where a write was refused because the database is lost or full: the whole answer becomes a 503. */
  outcome: { unavailable: boolean };
  /** The open transaction of a mutation, so that its answer is read inside it. */
  transaction?: Kysely<unknown>;
}
