import { ACCOUNTS, EVERYWHERE } from '../database/change-keys.ts';
import type { NamedStatement } from '../database/scope.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Moved } from '../server/freshness/versions.ts';
import type { AuditRecord } from './use-case.ts';

/** Facts that decide how far somebody reaches, and are read beyond their own home. */
const DECIDE_REACH = new Set(['Pairing', 'Agreement']);

const MOVE = `INSERT INTO change (home, version) VALUES ($1, $2::bigint)
  ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version) RETURNING version`;

const moved = new WeakMap<Transaction, Moved[]>();

/** What a transaction has moved: told to the process once it is committed, and only then. */
export const movedIn = (transaction: Transaction): readonly Moved[] => moved.get(transaction) ?? [];

/** Keeps what the database answered to `moveVersions`. */
export function keepMoved(
  transaction: Transaction,
  homes: readonly string[],
  versions: readonly (string | null)[],
): void {
  const list = moved.get(transaction) ?? [];
  moved.set(transaction, list);
  list.push(...homes.map((home, i) => ({ home, version: Number(versions[i]) })));
}

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
export function moveVersions(homes: readonly string[]): NamedStatement[] {
  const clock = Date.now();
  return homes.map((home) => ({ name: 'move_version', text: MOVE, values: [home, clock] }));
}
