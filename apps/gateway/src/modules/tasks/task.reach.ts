import { homeOf, KEY_LENGTH, type KeyRange } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Viewer } from '../../schema/viewer.ts';

const within = (column: Sql, ranges: readonly KeyRange[]): Sql =>
  ranges.length === 0
    ? sql`false`
    : sql`(${sql.join(
        ranges.map(({ lo, hi }) => sql`(${column} >= ${lo} AND ${column} < ${hi})`),
        ' OR ',
      )})`;

/** Rows of the viewer's territory; a county's are looked for in their homes, where an index holds them. */
export function inTerritory(alias: string, { territory }: Viewer): Sql {
  const place = within(sql.raw(`${alias}.division_key`), territory);
  if (!territory.every(({ lo }) => lo.length >= KEY_LENGTH.COUNTY)) return place;
  const homes = [...new Set(territory.map(({ lo }) => homeOf(lo)))];
  return sql`${sql.raw(`${alias}.home`)} = ANY (${homes}::text[]) AND ${place}`;
}

/** Rows of which the viewer's side keeps the books: a county's whole territory, of a prefecture what came to itself. */
export function inOwnBooks(alias: string, viewer: Viewer): Sql {
  const own =
    viewer.level === 'prefecture' ? sql` AND ${sql.raw(`${alias}.division_key`)} = ${viewer.divisionKey}` : sql``;
  return sql`${inTerritory(alias, viewer)}${own}`;
}

/** Rows of what the viewer's side gives. */
export const given = (alias: string, { providerRange }: Viewer): Sql =>
  within(sql.raw(`${alias}.provider_key`), providerRange ? [providerRange] : []);
