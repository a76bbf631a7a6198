import { keyRange } from '@jiedui/model';
import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { type Place, reachOf } from './place.sql.ts';

/** Published figures that do not fit, about what was asked for or a part of it: a JSON array. */
export function findingsJson(place: Place): Sql {
  const { divisionKey, providerKey, indicators } = place.question;
  const within = (column: string, key: string | null): Sql | undefined => {
    if (key === null) return undefined;
    const { lo, hi } = keyRange(key);
    const side = sql.raw(`finding.${column}`);
    return sql`${side} >= ${lo} AND ${side} < ${hi}`;
  };
  const conditions = sql.all(
    sql`finding.keys && ${indicators.map(({ key }) => key)}::text[]`,
    within('division_key', divisionKey),
    within('provider_key', providerKey),
    reachOf(place, 'finding'),
  );
  return sql`(SELECT coalesce(json_agg(json_build_object('keys', finding.keys, 'period', finding.period, 'zh', finding.zh, 'en', finding.en,
      'source', finding.source, 'foundOn', finding.found_on) ORDER BY finding.found_on, finding.id), '[]'::json)
    FROM finding WHERE ${conditions})`;
}
