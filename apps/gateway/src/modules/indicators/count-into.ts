import { divisionOf, KEY_LENGTH, monthStart } from '@jiedui/model';
import type { NamedStatement } from '../../database/scope.ts';
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

/** A row of the roll-up: a slice of one measure on one day. */
export type Leaf = LeafKey & { amount: bigint; n: bigint };

const KEY_COLUMNS = ['home', 'division_key', 'provider_key', 'scheme', 'source', 'measure', 'day'] as const;

const MARK = 'INSERT INTO rollup_mark (id, home, division_key, provider_key, month)';
const COUNT = `INSERT INTO rollup_leaf (${KEY_COLUMNS.join(', ')}, amount, n)`;
const ADD = `ON CONFLICT (${KEY_COLUMNS.join(', ')})
  DO UPDATE SET amount = rollup_leaf.amount + excluded.amount, n = rollup_leaf.n + excluded.n`;

/** The division a fact is counted under: its township, or the division itself above township. */
export const leafKeyOf = (divisionKey: string): string => divisionOf(divisionKey).slice(0, KEY_LENGTH.TOWNSHIP);

/**
 * Moves the roll-up's leaves by what a transaction changed, as its last statement: one multi-row upsert in key order,
 * so that writers of the same leaves queue instead of waiting for each other crosswise. Row security must admit the
 * places for the writer. Leaves a mark of its own for the worker that keeps the tree.
 */
export function countInto(deltas: readonly Delta[], newId: () => string): NamedStatement[] {
  const leaves = gather(deltas);
  if (leaves.length === 0) return [];
  const marks = new Map<string, string[]>();
  for (const { home, division_key, provider_key, day } of leaves) {
    const mark = [home, division_key, provider_key, monthStart(day)];
    marks.set(mark.join('|'), mark);
  }
  const marked = [...marks.values()].map((mark) => [newId(), ...mark]);
  const counted = leaves.map((leaf) => [...KEY_COLUMNS.map((column) => leaf[column]), leaf.amount, leaf.n]);
  return [
    { name: `mark_${marked.length}`, text: `${MARK} ${rowsOf(marked)}`, values: marked.flat() },
    { name: `count_${counted.length}`, text: `${COUNT} ${rowsOf(counted)} ${ADD}`, values: counted.flat() },
  ];
}

/** `VALUES ($1, $2), ($3, $4)`. */
function rowsOf(rows: readonly (readonly unknown[])[]): string {
  let n = 0;
  return `VALUES ${rows.map((row) => `(${row.map(() => `$${++n}`).join(', ')})`).join(', ')}`;
}

/** One row a leaf, sums of its deltas, in the primary key's order; what cancels out is left out. */
export function gather(deltas: readonly Delta[]): Leaf[] {
  const leaves = new Map<string, Leaf>();
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
