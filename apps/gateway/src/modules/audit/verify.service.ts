import type pg from 'pg';
import { BEGINNING, type EntryText, entryColumns, seal } from './chain.ts';

const PAGE = 2000;

/** What a home's chain says of itself. */
export interface ChainReport {
  home: string;
  /** Entries whose seals hold. */
  sealed: number;
  /** Entries that no seal names yet; more than a second old, they are a finding. */
  unsealed: number;
  /** The first seal that does not hold, or undefined. */
  broken?: ChainFault;
}

export interface ChainFault {
  sequence: string;
  entryId: string;
  /** The entry was altered or its seal was, the entry is gone, or a seal is. */
  kind: 'ALTERED' | 'ENTRY_MISSING' | 'SEAL_MISSING';
}

/** A pool or a client; the auditor's scope and the worker's role see whole chains. */
export type Queryable = Pick<pg.Pool, 'query'>;

type Sealed = { [K in keyof EntryText]: EntryText[K] | null } & { sequence: string; entry_id: string; hash: Buffer };

/** Recomputes the chain of one home from its beginning. */
export async function verifyChain(database: Queryable, home: string): Promise<ChainReport> {
  const unsealed = await countUnsealed(database, home);
  let sealed = 0;
  let previous: Buffer = BEGINNING;
  for (;;) {
    const rows = await readPage(database, home, sealed);
    for (const row of rows) {
      const fault = (kind: ChainFault['kind']): ChainReport => {
        return { home, sealed, unsealed, broken: { sequence: row.sequence, entryId: row.entry_id, kind } };
      };
      if (row.sequence !== String(sealed + 1)) return fault('SEAL_MISSING');
      if (row.id === null) return fault('ENTRY_MISSING');
      if (!seal(previous, row as EntryText).equals(row.hash)) return fault('ALTERED');
      previous = row.hash;
      sealed += 1;
    }
    if (rows.length < PAGE) return { home, sealed, unsealed };
  }
}

async function readPage(database: Queryable, home: string, after: number): Promise<Sealed[]> {
  const { rows } = await database.query<Sealed>(
    `SELECT s.sequence::text, s.entry_id::text, s.hash, ${entryColumns('e')}
     FROM audit_seal s LEFT JOIN audit_entry e ON e.home = s.home AND e.id = s.entry_id
     WHERE s.home = $1 AND s.sequence > $2 ORDER BY s.sequence LIMIT ${PAGE}`,
    [home, after],
  );
  return rows;
}

async function countUnsealed(database: Queryable, home: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM audit_entry e
     WHERE e.home = $1 AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.home = e.home AND s.entry_id = e.id)`,
    [home],
  );
  return rows[0]?.n ?? 0;
}
