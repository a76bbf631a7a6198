import { homeOf } from '@jiedui/model';
import type pg from 'pg';
import { applyDivisionChange } from './division-change.service.ts';
import { KNOWN_CHANGES } from './pack/known-changes.ts';
import { type DivisionRecord, readDivisions } from './pack/read-pack.ts';
import { selectDivisions } from './pack/select-divisions.ts';

export interface LoadOptions {
  /** Subtrees to load, by key; a key that stands above another of the list is loaded alone. Absent: the nation. */
  only?: readonly string[];
  /** Told how much is loaded, 0 to 1. */
  progress?: (share: number) => void;
}

/** Before the snapshot nothing is known, so its versions hold as far back as any record of the platform goes. */
export const FIRST_DAY = '1949-10-01';

const BATCH = 20_000;
/** Of the whole nation; only for telling how far the load is. */
const NATION = 714_087;

// Forced row security refuses COPY even to the owner; arrays in a bound statement take about as long.
const INSERT_DIVISIONS = `INSERT INTO division (key, level, home)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[])`;
const INSERT_VERSIONS = `INSERT INTO division_version (key, valid_from, level, code, name, initials, kind, parent_key)
  SELECT key, $1::date, level, key, name, initials, kind, parent_key
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    AS row (key, level, name, initials, kind, parent_key)`;

/**
 * Loads the nation of 2016 with the changes known since, in one transaction: all of it or nothing. Does nothing where
 * divisions are there already. `owner` acts as `jiedui_owner`.
 */
export async function loadDivisions(
  owner: pg.ClientBase,
  { only, progress = () => {} }: LoadOptions = {},
): Promise<void> {
  await owner.query('BEGIN');
  try {
    // Two gateways that start together load once.
    await owner.query(`SELECT pg_advisory_xact_lock(hashtext('divisions'))`);
    const { rowCount } = await owner.query('SELECT FROM division LIMIT 1');
    if (rowCount === 0) await load(owner, only, progress);
    await owner.query('COMMIT');
    if (rowCount === 0) await owner.query('ANALYZE division, division_version');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function load(owner: pg.ClientBase, only: readonly string[] | undefined, progress: (share: number) => void) {
  await owner.query(`SET LOCAL maintenance_work_mem = '128MB'`);
  const createIndexes = await dropIndexes(owner);
  let loaded = 0;
  for (const batch of batches(selectDivisions(readDivisions(), only))) {
    await insert(owner, batch);
    loaded += batch.length;
    // The last fifth goes into the indexes.
    progress(Math.min(loaded / NATION, 1) * 0.8);
  }
  for (const statement of createIndexes) await owner.query(statement);
  for (const change of KNOWN_CHANGES) {
    const { rowCount } = await owner.query('SELECT FROM division WHERE key = $1', [change.key]);
    if (rowCount === 1) await applyDivisionChange(owner, change);
  }
  progress(1);
}

/** An index made once over all rows costs a third of one kept up row by row. Returns what makes them again. */
async function dropIndexes(owner: pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
      FROM pg_index WHERE indrelid = 'division_version'::regclass AND NOT indisprimary`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

async function insert(owner: pg.ClientBase, batch: readonly DivisionRecord[]): Promise<void> {
  const keys = batch.map(({ key }) => key);
  const levels = batch.map(({ level }) => level);
  await owner.query(INSERT_DIVISIONS, [keys, levels, keys.map(homeOf)]);
  await owner.query(INSERT_VERSIONS, [
    FIRST_DAY,
    keys,
    levels,
    batch.map(({ name }) => name),
    batch.map(({ initials }) => initials),
    batch.map(({ kind }) => kind),
    batch.map(({ parentKey }) => parentKey),
  ]);
}

function* batches(divisions: Iterable<DivisionRecord>): Generator<DivisionRecord[]> {
  let batch: DivisionRecord[] = [];
  for (const division of divisions) {
    batch.push(division);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
