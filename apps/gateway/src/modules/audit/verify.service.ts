import type pg from 'pg';
import { BEGINNING, type EntryText, entryColumns, seal } from './chain.ts';

const PAGE = 5000;

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

export const FAULT_KINDS = ['ALTERED', 'ENTRY_MISSING', 'SEAL_MISSING'] as const;

export interface ChainFault {
  sequence: string;
  entryId: string;
  /** The entry was altered or its seal was, the entry is gone, or a seal is. */
  kind: (typeof FAULT_KINDS)[number];
}

/** Runs one statement and gives its rows. The worker's role and the audit administrator's scope see whole chains. */
export type Read = (text: string, values: unknown[]) => Promise<unknown[]>;

type Sealed = { [K in keyof EntryText]: EntryText[K] | null } & { sequence: string; entry_id: string; hash: Buffer };
/** A page has one row at least: without a seal its sequence is null. */
type PageRow = { unsealed: number } & (Sealed | { sequence: null });

// The length of the page is written out, so that the text is the same for every page.
const READ_PAGE = `
SELECT n.unsealed, c.* FROM (
  SELECT count(*)::int AS unsealed FROM audit_entry e
  WHERE e.home = $1 AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.home = e.home AND s.entry_id = e.id)
) n LEFT JOIN LATERAL (
  SELECT s.sequence::text, s.entry_id::text, s.hash, ${entryColumns('e')}
  FROM audit_seal s LEFT JOIN audit_entry e ON e.home = s.home AND e.id = s.entry_id
  WHERE s.home = $1 AND s.sequence > $2 ORDER BY s.sequence LIMIT ${PAGE}
) c ON true ORDER BY length(c.sequence), c.sequence`;

/** Recomputes the chain of one home from its beginning. */
export async function readChain(read: Read, home: string): Promise<ChainReport> {
  let sealed = 0;
  let previous: Buffer = BEGINNING;
  for (;;) {
    const rows = (await read(READ_PAGE, [home, sealed])) as PageRow[];
    const unsealed = rows[0]?.unsealed ?? 0;
    for (const row of rows) {
      if (row.sequence === null) return { home, sealed, unsealed };
      const kind = faultOf(row, previous, sealed + 1);
      const { sequence, entry_id: entryId } = row;
      if (kind) return { home, sealed, unsealed, broken: { sequence, entryId, kind } };
      previous = row.hash;
      sealed += 1;
    }
    if (rows.length < PAGE) return { home, sealed, unsealed };
  }
}

function faultOf(row: Sealed, previous: Buffer, expected: number): ChainFault['kind'] | undefined {
  if (row.sequence !== String(expected)) return 'SEAL_MISSING';
  if (row.id === null) return 'ENTRY_MISSING';
  return seal(previous, row as EntryText).equals(row.hash) ? undefined : 'ALTERED';
}

/** The same over a pool of the worker's. */
export const verifyChain = (pool: Pick<pg.Pool, 'query'>, home: string): Promise<ChainReport> =>
  readChain(async (text, values) => (await pool.query(text, values)).rows as unknown[], home);
