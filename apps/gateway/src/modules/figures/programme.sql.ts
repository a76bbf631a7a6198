import { keyRange } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { type Place, reachOf } from './place.sql.ts';

/** The programmes in force at the as-of whose receivers all lie here: a JSON array; a programme has no source. */
export function programmeJson(place: Place): Sql {
  const { divisionKey, providerKey, scheme, source, reading } = place.question;
  const within = (column: string, key: string | null): Sql | undefined => {
    if (key === null) return undefined;
    const { lo, hi } = keyRange(key);
    return sql`programme.${sql.raw(column)} >= ${lo} AND programme.${sql.raw(column)} < ${hi}`;
  };
  const conditions = sql.all(
    source === null ? undefined : sql`false`,
    within('division_key', divisionKey),
    within('provider_key', providerKey),
    scheme === null ? undefined : sql`programme.scheme = ${scheme}`,
    sql`programme.starts_on <= ${reading.knownUntil}::date AND programme.ends_on > ${reading.knownUntil}::date`,
    reachOf(place, 'programme'),
  );
  return sql`(SELECT coalesce(json_agg(json_build_object('id', programme.id, 'from', programme.starts_on, 'to', programme.ends_on - 1,
      'budget_fen', programme.budget_fen::text, 'projects', programme.projects::text, 'trainees', programme.trainees::text,
      'madeUp', programme.span_made_up) ORDER BY programme.id), '[]'::json) FROM programme WHERE ${conditions})`;
}
