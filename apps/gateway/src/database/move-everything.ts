import type pg from 'pg';
import { EVERYWHERE } from './change-keys.ts';

/** Tells every gateway that what belongs to no home, or to all of them, has changed: divisions, catalogue, rules, bulk loads. */
export async function moveEverything(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `INSERT INTO change (home, version) VALUES ($1, $2)
     ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version)`,
    [EVERYWHERE, Date.now()],
  );
}
