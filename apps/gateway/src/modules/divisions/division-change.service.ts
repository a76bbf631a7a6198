import { randomUUIDv7 } from 'node:crypto';
import { homeOf, keyRange, levelOf, prefixesOf } from '@jiedui/model';
import type pg from 'pg';
import { moveEverything } from '../../database/move-everything.ts';
import { tellFollowers } from './division-move.ts';
import type { KnownChange } from './pack/known-changes.ts';
import { pinyinInitials } from './pack/pinyin-initials.ts';

interface Version {
  key: string;
  level: string;
  code: string;
  name: string;
  kind: string;
  parentKey: string | null;
}

/**
 * Records a published change, in force from `change.on`: the version until then ends, the next begins, and where the
 * parent is another one the subtree's keys become a moved range. Keys, homes and what was filed stay as they are.
 * A new division (SPLIT) takes its own code as key; who goes with it, or leaves a merged one, follows as MOVEs.
 * `owner` acts as `jiedui_owner`, inside a transaction of the caller's.
 * @throws {Error} for a key or parent that is not in force, or a change before the last one.
 */
export async function applyDivisionChange(owner: pg.ClientBase, change: KnownChange): Promise<void> {
  const before = change.kind === 'SPLIT' ? undefined : await endVersion(owner, change);
  const after = await nextVersion(owner, change, before);
  if (change.newParentKey && !(await inForce(owner, [change.newParentKey], change.on)).length) {
    throw new Error(`Division ${change.key} cannot stand under ${change.newParentKey}, which is none on ${change.on}`);
  }
  const old = before ?? after;
  await moveEverything(owner);
  await owner.query(
    `INSERT INTO division_change
      (id, key, changed_on, kind, old_code, new_code, old_name, new_name, old_parent_key, new_parent_key, document)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      randomUUIDv7(),
      change.key,
      change.on,
      change.kind,
      old.code,
      after.code,
      old.name,
      after.name,
      old.parentKey,
      after.parentKey,
      change.document,
    ],
  );
  if (change.kind === 'MERGE') {
    // What lay in it keeps its place: the last name stands on, as one that is no more.
    if (before) await beginVersion(owner, { ...before, kind: 'ABOLISHED' }, change.on);
    return;
  }
  await beginVersion(owner, after, change.on);
  if (after.parentKey !== before?.parentKey) await moveRanges(owner, change);
}

async function endVersion(owner: pg.ClientBase, { key, on }: KnownChange): Promise<Version> {
  const { rows } = await owner.query<Version>(
    `UPDATE division_version SET valid_to = $2
      WHERE key = $1 AND valid_to = 'infinity' AND valid_from < $2 AND kind <> 'ABOLISHED'
      RETURNING key, level, code, name, kind, parent_key AS "parentKey"`,
    [key, on],
  );
  if (!rows[0]) throw new Error(`Division ${key} has no version that a change on ${on} could end`);
  return rows[0];
}

/** For a merged division: its successor, which the change names by `newCode`. */
async function nextVersion(owner: pg.ClientBase, change: KnownChange, before: Version | undefined): Promise<Version> {
  const { key, newCode, newName, newKind, newParentKey } = change;
  if (before) {
    return {
      ...before,
      code: newCode ?? before.code,
      name: newName ?? before.name,
      kind: newKind ?? before.kind,
      parentKey: newParentKey ?? before.parentKey,
    };
  }
  if (!newName || !newKind || !newParentKey) throw new Error(`A new division ${key} needs name, kind and parent`);
  const level = levelOf(key);
  await owner.query('INSERT INTO division (key, level, home) VALUES ($1, $2, $3)', [key, level, homeOf(key)]);
  return { key, level, code: newCode ?? key, name: newName, kind: newKind, parentKey: newParentKey };
}

async function beginVersion(owner: pg.ClientBase, { key, level, code, name, kind, parentKey }: Version, on: string) {
  await owner.query(
    `INSERT INTO division_version (key, valid_from, level, code, name, initials, kind, parent_key)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [key, on, level, code, name, pinyinInitials(name), kind, parentKey],
  );
}

/** Writes anew where the subtree of `key` stands, and every earlier moved subtree that goes with it. */
async function moveRanges(owner: pg.ClientBase, { key, on, document }: KnownChange): Promise<void> {
  const { rows } = await owner.query<{ lo: string }>(
    `SELECT lo FROM moved_range WHERE valid_to = 'infinity' AND $1 IN (province_key, prefecture_key, county_key, township_key)`,
    [key],
  );
  for (const root of [key, ...rows.map(({ lo }) => lo)]) {
    await owner.query(`UPDATE moved_range SET valid_to = $2 WHERE lo = $1 AND valid_to = 'infinity'`, [root, on]);
    const above = await ancestorsOn(owner, root, on);
    await writeRange(owner, root, above, on);
    await tellFollowers(owner, { key: root, ...keyRange(root), above, on, document });
  }
}

async function writeRange(owner: pg.ClientBase, root: string, above: readonly string[], on: string): Promise<void> {
  const byDigits = await inForce(owner, prefixesOf(root).slice(0, -1), on);
  // Back where its digits say: no moved range any more.
  if (above.length === byDigits.length && above.every((key) => byDigits.includes(key))) return;
  const { lo, hi } = keyRange(root);
  const at = (level: string) => above.find((key) => levelOf(key) === level) ?? '';
  await owner.query(
    `INSERT INTO moved_range (lo, hi, valid_from, province_key, prefecture_key, county_key, township_key)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (lo, valid_from) DO UPDATE SET
        province_key = excluded.province_key, prefecture_key = excluded.prefecture_key,
        county_key = excluded.county_key, township_key = excluded.township_key, valid_to = 'infinity'`,
    [lo, hi, on, at('PROVINCE'), at('PREFECTURE'), at('COUNTY'), at('TOWNSHIP')],
  );
}

/** The divisions above `key` on a day, by the parents its versions name. */
async function ancestorsOn(owner: pg.ClientBase, key: string, on: string): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `WITH RECURSIVE above AS (
      SELECT parent_key AS key FROM division_version WHERE key = $1 AND valid_from <= $2 AND valid_to > $2
      UNION ALL
      SELECT version.parent_key FROM above JOIN division_version version ON version.key = above.key
        WHERE version.valid_from <= $2 AND version.valid_to > $2
    ) SELECT key FROM above WHERE key IS NOT NULL`,
    [key, on],
  );
  return rows.map((row) => row.key);
}

async function inForce(owner: pg.ClientBase, keys: readonly string[], on: string): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `SELECT key FROM division_version
      WHERE key = ANY ($1) AND kind NOT IN ('PLACEHOLDER', 'ABOLISHED') AND valid_from <= $2 AND valid_to > $2`,
    [keys, on],
  );
  return rows.map((row) => row.key);
}
