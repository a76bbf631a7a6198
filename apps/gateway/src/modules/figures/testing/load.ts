import type { TestGateway } from '../../../testing/index.ts';
import { gather } from '../../indicators/index.ts';
import type { World } from './maker.ts';

const jsonOf = (rows: readonly Record<string, unknown>[]): string =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

const ORDER = [
  'fund',
  'account',
  'commitment',
  'instalment',
  'transfer',
  'project',
  'project_year',
  'posting',
  'secondment',
  'rollup_leaf',
];

/** Writes a world's facts and leaves as the owner; the tree is left to who tests it. */
export async function loadWorld({ owner }: TestGateway, { tables, deltas }: World): Promise<void> {
  const all = new Map<string, readonly Record<string, unknown>[]>([
    ...tables,
    ['rollup_leaf', gather(deltas).map((leaf) => ({ ...leaf }))] as const,
  ]);
  for (const table of ORDER) {
    const rows = all.get(table) ?? [];
    if (rows.length === 0) continue;
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)))];
    const known = await owner('SELECT column_name FROM information_schema.columns WHERE table_name = $1', [table]);
    const kept = columns.filter((column) => known.some(({ column_name }) => column_name === column)).join(', ');
    await owner(`INSERT INTO ${table} (${kept}) SELECT ${kept} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      jsonOf(rows),
    ]);
  }
}
