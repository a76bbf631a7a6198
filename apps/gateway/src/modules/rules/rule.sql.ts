import { type Sql, sql } from '@jiedui/pothos-mikro-orm';

/** Which rule is asked for: where, and on which day. Values may be columns. */
export interface RuleQuestion {
  key: string;
  divisionKey: Sql | string;
  businessDate: Sql | string;
}

/**
 * The value in force as `jsonb`: of all rows at and above the division the nearest wins, null where none stands.
 * Above means today's tree: inside a subtree that has moved, its new township, county, prefecture and province count.
 */
export function ruleInForce({ key, divisionKey, businessDate }: RuleQuestion): Sql {
  const day = sql`${businessDate}::date`;
  const here = sql`${divisionKey}::text`;
  const moved = (also: Sql): Sql => sql`EXISTS (SELECT FROM moved_range m WHERE m.lo <= ${here} AND m.hi > ${here}
    AND m.valid_from <= ${day} AND m.valid_to > ${day} AND ${also})`;
  const oldAncestor = moved(sql.raw('length(r.division_key) < length(m.lo)'));
  const newAncestor = moved(
    sql.raw('r.division_key IN (m.township_key, m.county_key, m.prefecture_key, m.province_key)'),
  );
  return sql`(SELECT r.value FROM rule r
    WHERE r.key = ${key} AND r.valid_from <= ${day} AND r.valid_to > ${day}
      AND (r.division_key = '' OR (starts_with(${here}, r.division_key) AND NOT ${oldAncestor}) OR ${newAncestor})
    ORDER BY length(r.division_key) DESC LIMIT 1)`;
}

/** The same as a whole number, for days and counts. */
export const ruleNumberInForce = (question: RuleQuestion): Sql => sql`(${ruleInForce(question)} #>> '{}')::integer`;

/** The largest value any division has for a rule on that day: a bound for a range that an index can serve. */
export const largestRuleNumber = (key: string, businessDate: Sql | string): Sql =>
  sql`(SELECT max((r.value #>> '{}')::integer) FROM rule r
    WHERE r.key = ${key} AND r.valid_from <= ${businessDate}::date AND r.valid_to > ${businessDate}::date)`;
