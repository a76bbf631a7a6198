import { keyRange } from '@jiedui/model';
import { type Sql, sql, toStatement } from '@jiedui/pothos-mikro-orm';
import { CompiledQuery } from 'kysely';
import type { UseCase } from '../../schema/use-case.ts';

// The innermost moved subtree around a key is the one that begins last: they nest, and never overlap otherwise.
const innermostMove = (key: Sql, value: Sql): Sql => sql`(
  SELECT ${value} FROM moved_range AS moved
  WHERE moved.lo <= ${key} AND moved.hi > ${key}
    AND moved.valid_from <= current_setting('app.business_date')::date
    AND moved.valid_to > current_setting('app.business_date')::date
  ORDER BY moved.lo DESC LIMIT 1)`;

const goneTo = sql`ARRAY[moved.province_key, moved.prefecture_key, moved.county_key, moved.township_key]`;

/**
 * Keys that a division stands under on the business date and its own, as `text[]`; not every one need be a division
 * (441900), and empty texts may be among them. Mirrors `ancestorsOf` of the model.
 */
export function ancestorKeys(key: Sql): Sql {
  const byDigits = sql`ARRAY[left(${key}, 2), left(${key}, 4), left(${key}, 6), left(${key}, 9), left(${key}, 12)]`;
  const inside = sql`ARRAY(SELECT own FROM unnest(${byDigits}) AS own WHERE own >= moved.lo)`;
  return sql`coalesce(${innermostMove(key, sql`${goneTo} || ${inside}`)}, ${byDigits})`;
}

/** Whether the key in a column stands at or under `division` on the business date. */
export function standsUnder(key: Sql, division: string): Sql {
  const { lo, hi } = keyRange(division);
  const byDigits = sql`(${key} >= ${lo} AND ${key} < ${hi})`;
  const movedWith = sql`(${division} >= moved.lo AND ${division} < moved.hi AND ${byDigits})`;
  return sql`coalesce(${innermostMove(key, sql`${movedWith} OR ${division} = ANY (${goneTo})`)}, ${byDigits})`;
}

/** Whether `key` is `division` or stands under it on the business date. */
export async function standsIn(uc: UseCase, key: string, division: string): Promise<boolean> {
  const { text, values } = toStatement(sql`SELECT ${standsUnder(sql`${key}::text`, division)} AS inside`);
  const { rows } = await uc.tables().executeQuery<{ inside: boolean }>(CompiledQuery.raw(text, [...values]));
  return rows[0]?.inside === true;
}

/** A division that is one: neither a placeholder of the codes nor merged away. */
export const stands = (kind: Sql): Sql => sql`${kind} NOT IN ('PLACEHOLDER', 'ABOLISHED')`;
