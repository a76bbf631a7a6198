import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Versions } from '../server/freshness/versions.ts';
import type { Viewer } from './viewer.ts';

/** What a request needs of the process. One for all requests; tests build their own. */
export interface Services {
  orm: MikroORM;
  /** MikroORM's own pool, logged in as the application's role. */
  pool: pg.Pool;
  /** How far the homes have moved; what is kept anywhere is kept under a stamp of it. */
  versions: Versions;
}

/** Something within a person's reach has moved: where, and nothing of what. */
export interface Change {
  /** Homes that moved, near them; empty with `everything`. */
  homes: readonly string[];
  /** The figures of what moved before have been counted. */
  counted: boolean;
  /** Nobody knows what: all that is shown may have changed. */
  everything: boolean;
}

/** The context of one operation. Apollo copies it, so everything in it is plain data or a reference. */
export interface Context {
  viewer: Viewer;
  services: Services;
  /** `unavailable`: a write was refused because the database is lost or full, and the whole answer becomes a 503. */
  outcome: { unavailable: boolean; failed?: boolean };
  /** The open transaction of a mutation, so that its answer is read inside it. */
  transaction?: Kysely<unknown>;
  /** What moves within the person's reach, for a stream alone: ends with their session. */
  changes?: () => AsyncGenerator<Change>;
}
