import type { EntityManager } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { ACCOUNTS, EVERYWHERE } from '../database/change-keys.ts';
import type { Moved } from '../server/freshness/versions.ts';
import type { AuditRecord } from './use-case.ts';

/** Facts that decide how far somebody reaches, and are read beyond their own home. */
const DECIDE_REACH = new Set(['Pairing', 'Agreement']);

const moved = new WeakMap<EntityManager, Moved[]>();

/** What a transaction has moved: told to the process once it is committed, and only then. */
export const movedIn = (em: EntityManager): readonly Moved[] => moved.get(em) ?? [];

/** The homes that a use case wrote to: those of what it audits, and any other it named. */
export function homesOf(audits: readonly AuditRecord[], others: Iterable<string>): string[] {
  const homes = new Set(others);
  for (const { subject } of audits) {
    homes.add(subject.type === 'User' ? ACCOUNTS : subject.home);
    if (DECIDE_REACH.has(subject.type)) homes.add(EVERYWHERE);
  }
  return [...homes].sort();
}

/**
 * Gives each home a new version, in key order so that two writers never wait for each other crosswise. A version is the
 * writer's clock, in milliseconds, or one more than the last: after a database was restored none comes a second time.
 */
export async function moveVersions(em: EntityManager, homes: readonly string[]): Promise<void> {
  const db = em.getKysely() as unknown as Kysely<unknown>;
  const list = moved.get(em) ?? [];
  moved.set(em, list);
  const clock = Date.now();
  for (const home of homes) {
    const { rows } = await sql<{
      version: bigint;
    }>`INSERT INTO change (home, version) VALUES (${home}, ${clock}::bigint)
      ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version) RETURNING version`.execute(
      db,
    );
    list.push(...rows.map(({ version }) => ({ home, version: Number(version) })));
  }
}
