import { divisionOf, KEY_LENGTH, monthStart } from '@jiedui/model';
import type { Kysely } from 'kysely';
import type { Delta } from '../../schema/use-case.ts';

interface LeafKey {
  home: string;
  division_key: string;
  provider_key: string;
  scheme: string;
  source: string;
  measure: string;
  day: string;
}

/** The tables a writing transaction leaves its roll-up in. */
export interface RollUpTables {
  rollup_leaf: LeafKey & { amount: bigint; n: bigint };
  rollup_mark: { home: string; id: string; division_key: string; provider_key: string; month: string };
}

const KEY_COLUMNS = ['home', 'division_key', 'provider_key', 'scheme', 'source', 'measure', 'day'] as const;

/** The division a fact is counted under: its township, or the division itself above township. */
export const leafKeyOf = (divisionKey: string): string => divisionOf(divisionKey).slice(0, KEY_LENGTH.TOWNSHIP);

/**
 * Moves the roll-up's leaves by what a transaction changed, as its last statement: one multi-row upsert in key order,
 * so that writers of the same leaves queue instead of waiting for each other crosswise. Row security must admit the
 * places for the writer. Leaves a mark of its own for the worker that keeps the tree.
 */
export async function countInto(
  db: Kysely<RollUpTables>,
  deltas: readonly Delta[],
  newId: () => string,
): Promise<void> {
  const leaves = gather(deltas);
  if (leaves.length === 0) return;
  const marks = new Map<string, Omit<RollUpTables['rollup_mark'], 'id'>>();
  for (const { home, division_key, provider_key, day } of leaves) {
    const mark = { home, division_key, provider_key, month: monthStart(day) };
    marks.set(Object.values(mark).join('|'), mark);
  }
  await db
    .insertInto('rollup_mark')
    .values([...marks.values()].map((mark) => ({ ...mark, id: newId() })))
    .execute();
  await db
    .insertInto('rollup_leaf')
    .values(leaves)
    .onConflict((conflict) =>
      conflict.columns([...KEY_COLUMNS]).doUpdateSet((eb) => ({
        amount: eb('rollup_leaf.amount', '+', eb.ref('excluded.amount')),
        n: eb('rollup_leaf.n', '+', eb.ref('excluded.n')),
      })),
    )
    .execute();
}

/** One row a leaf, sums of its deltas, in the primary key's order; what cancels out is left out. */
export function gather(deltas: readonly Delta[]): RollUpTables['rollup_leaf'][] {
  const leaves = new Map<string, RollUpTables['rollup_leaf']>();
  for (const { home, divisionKey, providerKey, scheme, source, measure, day, amount, n } of deltas) {
    const key = { home, division_key: leafKeyOf(divisionKey), provider_key: providerKey, scheme, source, measure, day };
    const text = Object.values(key).join('\0');
    const leaf = leaves.get(text) ?? { ...key, amount: 0n, n: 0n };
    leaves.set(text, { ...leaf, amount: leaf.amount + amount, n: leaf.n + n });
  }
  return [...leaves]
    .filter(([, leaf]) => leaf.amount !== 0n || leaf.n !== 0n)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, leaf]) => leaf);
}
