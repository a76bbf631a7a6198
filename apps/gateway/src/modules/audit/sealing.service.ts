import type pg from 'pg';
import { BEGINNING, type EntryText, entryColumns, seal } from './chain.ts';

/** Entries sealed in one transaction of one home; a demo's thousands take several. */
const BATCH = 1000;

/**
 * How far back a usual pass looks. An entry may become visible long after it was written, with its transaction's end;
 * transactions are shorter than this, and a whole pass now and then finds whatever was not.
 */
export const RECENT = '10 minutes';

/**
 * Seals every home's new entries into its chain, in the order in which they are found: their times say when they were
 * written, not when they could first be seen, so time is no order to rely on.
 * @param recent only entries written within this interval; null for all.
 * @returns how many were sealed.
 */
export async function sealNewEntries(pool: pg.Pool, recent: string | null): Promise<number> {
  const { rows } = await pool.query<{ home: string }>({
    name: recent ? 'unsealed-recent' : 'unsealed-all',
    text: `SELECT DISTINCT e.home FROM audit_entry e
      WHERE ${recent ? 'e.at > clock_timestamp() - $1::interval' : '$1::interval IS NULL'}
        AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.home = e.home AND s.entry_id = e.id) ORDER BY 1`,
    values: [recent],
  });
  let sealed = 0;
  for (const { home } of rows) {
    for (let batch = BATCH; batch === BATCH; sealed += batch) batch = await sealHome(pool, home, recent);
  }
  return sealed;
}

async function sealHome(pool: pg.Pool, home: string, recent: string | null): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const sealed = await sealBatch(client, home, recent);
    await client.query('COMMIT');
    return sealed;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function sealBatch(client: pg.PoolClient, home: string, recent: string | null): Promise<number> {
  // Several gateways seal; one at a time a home. Whoever comes second leaves it to the first.
  const lock = await client.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('audit ' || $1, 0)) AS mine`,
    [home],
  );
  if (!lock.rows[0]?.mine) return 0;
  const head = await client.query<{ last: string; hash: Buffer }>(
    'SELECT sequence::text AS last, hash FROM audit_seal WHERE home = $1 ORDER BY sequence DESC LIMIT 1',
    [home],
  );
  const { rows: entries } = await client.query<EntryText>(
    `SELECT ${entryColumns('e')} FROM audit_entry e
     WHERE e.home = $1 AND ($2::interval IS NULL OR e.at > clock_timestamp() - $2::interval)
       AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.home = e.home AND s.entry_id = e.id)
     ORDER BY e.at, e.id LIMIT ${BATCH}`,
    [home, recent],
  );
  if (entries.length === 0) return 0;
  let sequence = BigInt(head.rows[0]?.last ?? 0);
  let hash = head.rows[0]?.hash ?? BEGINNING;
  const seals = entries.map((entry) => {
    sequence += 1n;
    hash = seal(hash, entry);
    return { sequence: sequence.toString(), id: entry.id, hash: hash.toString('hex'), entry };
  });
  await client.query(
    `INSERT INTO audit_seal (home, sequence, entry_id, hash, division_key, provider_key)
     SELECT $1, s.sequence, s.id, decode(s.hash, 'hex'), s.division, s.provider
     FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[]) AS s(sequence, id, hash, division, provider)`,
    [
      home,
      seals.map((s) => s.sequence),
      seals.map((s) => s.id),
      seals.map((s) => s.hash),
      seals.map((s) => s.entry.division_key),
      seals.map((s) => s.entry.provider_key),
    ],
  );
  return seals.length;
}
