import type pg from 'pg';
import type { Delta } from '../../schema/use-case.ts';
import { gather } from './count-into.ts';

/**
 * Moves the roll-up's leaves in a transaction of `jiedui_owner`. It leaves no mark: whoever works as the owner has the
 * tree recounted, as the worker does by itself once a boundary has moved.
 */
export async function countAsOwner(owner: pg.ClientBase, deltas: readonly Delta[]): Promise<void> {
  const leaves = gather(deltas);
  if (leaves.length === 0) return;
  await owner.query(
    `INSERT INTO rollup_leaf (home, division_key, provider_key, scheme, source, measure, day, amount, n)
      SELECT home, division_key, provider_key, scheme, source, measure, day, amount, n
      FROM jsonb_populate_recordset(NULL::rollup_leaf, $1)
      ON CONFLICT (home, division_key, provider_key, scheme, source, measure, day)
        DO UPDATE SET amount = rollup_leaf.amount + excluded.amount, n = rollup_leaf.n + excluded.n`,
    [JSON.stringify(leaves.map((leaf) => ({ ...leaf, amount: String(leaf.amount), n: String(leaf.n) })))],
  );
}
