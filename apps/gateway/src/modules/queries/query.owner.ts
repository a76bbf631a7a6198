import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { hasRole, type Viewer } from '../../schema/viewer.ts';
import { ANSWERING } from './query.policy.ts';

interface Columns {
  home: Sql;
  divisionKey: Sql;
  providerKey: Sql;
  ownerSide: Sql;
}

const within = (column: Sql, { lo, hi }: { lo: string; hi: string }): Sql =>
  sql`(${column} >= ${lo} AND ${column} < ${hi})`;

/** Rows that the viewer answers: the policy's `answer` as a condition, for lists. */
export function ownedBy(row: Columns, viewer: Viewer): Sql {
  const { level, divisionKey, providerRange, territory, writeHomes } = viewer;
  if (!hasRole(viewer, ...(ANSWERING[level] ?? []))) return sql`false`;
  if (level === 'partner') {
    if (!providerRange) return sql`false`;
    return sql`(${row.ownerSide} = 'PROVIDER' AND ${within(row.providerKey, providerRange)} AND ${row.home} = ANY (${writeHomes}::text[]))`;
  }
  if (level !== 'county') return sql`(${row.ownerSide} = 'RECEIVER' AND ${row.divisionKey} = ${divisionKey})`;
  if (territory.length === 0) return sql`false`;
  const places = territory.map((range) => within(row.divisionKey, range));
  return sql`(${row.ownerSide} = 'RECEIVER' AND (${sql.join(places, ' OR ')}))`;
}
