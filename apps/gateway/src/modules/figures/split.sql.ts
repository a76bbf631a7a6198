import { KEY_LENGTH, LEVELS, type Level, levelOf } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Place } from './place.sql.ts';
import { byColumn, sumsHere, sumsOfChildren } from './sums.sql.ts';

export type Split = 'DIVISION' | 'PROVIDER' | 'SOURCE';

/** JSON columns of a part that show its division or provider, as selected; `key` is SQL for the key. */
export interface Embedded {
  division(key: Sql): readonly Sql[];
  provider(key: Sql): readonly Sql[];
}

const below = (level: Level): number => KEY_LENGTH[LEVELS[LEVELS.indexOf(level) + 1] ?? level];

/**
 * The organisation one level beneath the asked provider that a provider belongs to: of a city its district, of a
 * province or of everybody the city. A department or a zone beside the districts stands by itself.
 */
export function providerGroup(key: Sql, parent: string | null): Sql {
  if (parent?.includes('x')) return key;
  const level = parent === null ? 'PROVINCE' : levelOf(parent);
  const width = below(level);
  const deep = sql`length(split_part(${key}, 'x', 1)) >= ${width}`;
  if (level !== 'PROVINCE') return sql`CASE WHEN ${deep} THEN left(${key}, ${width}) ELSE ${key} END`;
  // Districts of a municipality stand under a placeholder, which is nobody.
  const placeholder = sql`EXISTS (SELECT FROM division_version AS city WHERE city.key = left(${key}, 4) AND city.kind = 'PLACEHOLDER')`;
  return sql`CASE WHEN NOT ${deep} THEN ${key} WHEN ${placeholder} THEN left(${key}, 6) ELSE left(${key}, ${width}) END`;
}

/** The divisions one level down on a day, placeholders left out. Of the whole nation: its provinces, or `receivers`. */
export function childTable(place: Place, receivers = false): Sql {
  const { divisionKey, boundaries, asOf, businessDate } = place.question;
  const day = boundaries === 'TODAY' ? businessDate : asOf;
  const inForce = sql`version.kind <> 'PLACEHOLDER' AND version.valid_from <= ${day}::date AND version.valid_to > ${day}::date`;
  const provinces = sql`SELECT province.key FROM division_version AS province WHERE province.parent_key IS NULL`;
  const parent = receivers
    ? sql`version.parent_key IN (${provinces})`
    : divisionKey === null
      ? sql`version.parent_key IS NULL`
      : sql`version.parent_key = ${divisionKey}`;
  return sql`child AS (SELECT version.key, version.name FROM division_version AS version WHERE ${inForce} AND ${parent})`;
}

/** Parts of a place: a JSON array of `{ key, label, amounts: { no: fen }, … }`, in the order of their keys. */
export function splitJson(place: Place, by: Split, embedded: Embedded): Sql {
  const part = sql.raw('part.key');
  const own = place.question.divisionKey;
  const sums: Record<Split, Sql> = {
    DIVISION: sumsOfChildren(place),
    PROVIDER: sql`SELECT ${providerGroup(sql.raw('given.key'), place.question.providerKey)} AS key, given.no, given.amount
      FROM (${sumsHere(place, byColumn('provider_key'), true)}) AS given`,
    SOURCE: sumsHere(place, byColumn('source'), true),
  };
  const added = sql`SELECT summed.key, summed.no, sum(summed.amount) AS amount FROM (${sums[by]}) AS summed GROUP BY 1, 2`;
  // The division itself always has a row, so that what it holds beside its children has a name.
  const self = by === 'DIVISION' && own !== null ? sql` UNION ALL SELECT ${own}, NULL, NULL` : sql``;
  const grouped = sql`SELECT every.key, json_object_agg(every.no, every.amount::text) FILTER (WHERE every.no IS NOT NULL) AS amounts
    FROM (${added}${self}) AS every GROUP BY 1`;
  const columns = by === 'DIVISION' ? embedded.division(part) : by === 'PROVIDER' ? embedded.provider(part) : [];
  const shown = sql`SELECT part.key, ${labelOf(by, part)} AS label, part.amounts${sql.join(
    columns.map((column) => sql`, ${column}`),
    '',
  )}
    FROM (${grouped}) AS part ORDER BY part.key COLLATE "C"`;
  return sql`(SELECT coalesce(json_agg(row_to_json(shown)), '[]'::json) FROM (${shown}) AS shown)`;
}

function labelOf(by: Split, key: Sql): Sql {
  const division = sql`(SELECT division.name FROM division_now AS division WHERE division.key = ${key})`;
  if (by === 'DIVISION') return sql`coalesce(${division}, ${key})`;
  if (by === 'SOURCE') return sql`coalesce(${termOf('FundSource', key)}, ${key})`;
  return sql`coalesce((SELECT organisation.name FROM organisation WHERE organisation.key = ${key}), ${division}, ${key})`;
}

/** What a code of a list is called in Chinese on the business date. */
export function termOf(list: string, code: Sql): Sql {
  const today = sql`current_setting('app.business_date')::date`;
  return sql`(SELECT word.zh FROM term AS word WHERE word.list = ${list} AND word.code = ${code} AND word.scope = ''
    AND word.valid_from <= ${today} AND word.valid_to > ${today} LIMIT 1)`;
}
