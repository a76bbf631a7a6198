/**
 * A province's roll-up written by hand: its children side by side with twelve figures, in one pass over the sums, less the
 * days of the running month that have not come. `$1` the division, `$2` first day of the year, `$3` last day known, `$4`
 * last day of the year. One row a child: `key`, `name`, and the figures as text or null.
 */
export const ROLLUP = `
  WITH child AS (
    SELECT d.key, d.name FROM division_now d WHERE d.parent_key = $1 AND d.kind NOT IN ('PLACEHOLDER', 'ABOLISHED')
  ), amounts AS (
    SELECT t.division_key AS child, t.measure, t.month AS day, t.amount
    FROM child JOIN rollup_sum t ON t.division_key = child.key
    WHERE t.boundaries = 'AS_REPORTED' AND t.month <= $4 AND t.measure = ANY ('{funds.expected,funds.sent,funds.in-place,funds.in-transit,funds.idle,projects.planned-investment,projects.planned,projects.started,projects.invested}')
      AND (t.month >= $2 OR t.measure IN ('funds.in-transit', 'funds.idle'))
  ), later AS (
    SELECT above.prefecture AS child, l.measure, l.day, -l.amount AS amount
    FROM rollup_leaf l CROSS JOIN LATERAL (
      SELECT coalesce((SELECT m.prefecture_key FROM moved_range m WHERE left(l.division_key, 9) >= m.lo AND left(l.division_key, 9) < m.hi
        AND m.valid_from <= l.day AND m.valid_to > l.day ORDER BY m.lo DESC LIMIT 1), left(l.division_key, 4)) AS prefecture
    ) above
    WHERE l.measure = ANY ('{funds.sent,funds.in-place,funds.in-transit,funds.idle,projects.started,projects.invested}')
      AND l.day > $3 AND l.day < (date_trunc('month', $3::timestamp) + interval '1 month')::date
      AND l.division_key >= $1 AND l.division_key < $1 || ':'
  ), summed AS (
    SELECT a.child,
      bool_or(a.measure LIKE 'funds.%') AS funds, bool_or(a.measure LIKE 'projects.%') AS projects,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'funds.expected' AND a.day >= $2), 0) AS expected,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'funds.sent' AND a.day >= $2 AND a.day <= $3), 0) AS sent,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'funds.in-place' AND a.day >= $2 AND a.day <= $3), 0) AS in_place,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'funds.in-transit' AND a.day <= $3), 0) AS in_transit,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'funds.idle' AND a.day <= $3), 0) AS idle,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'funds.idle' AND a.day < $2), 0) AS idle_before,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'projects.planned-investment' AND a.day >= $2), 0) AS investment,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'projects.planned' AND a.day >= $2), 0) AS planned,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'projects.started' AND a.day >= $2 AND a.day <= $3), 0) AS started,
      coalesce(sum(a.amount) FILTER (WHERE a.measure = 'projects.invested' AND a.day >= $2 AND a.day <= $3), 0) AS invested
    FROM (SELECT * FROM amounts UNION ALL SELECT * FROM later) a GROUP BY a.child
  ), shown AS (
    SELECT c.key, c.name, s.*, (s.funds AND s.projects) AS both_known FROM child c JOIN summed s ON s.child = c.key
  )
  SELECT key, name, ARRAY[
    CASE WHEN funds THEN expected::text END, CASE WHEN funds THEN sent::text END, CASE WHEN funds THEN in_place::text END,
    CASE WHEN funds THEN ${share('in_place', 'expected')} END, CASE WHEN funds THEN in_transit::text END,
    CASE WHEN funds THEN idle::text END, CASE WHEN funds THEN ${share('idle', 'idle_before + in_place')} END,
    CASE WHEN both_known THEN ${share('investment', 'expected')} END, CASE WHEN projects THEN planned::text END,
    CASE WHEN projects THEN (planned - started)::text END, CASE WHEN projects THEN ${share('started', 'planned')} END,
    CASE WHEN projects THEN ${share('invested', 'investment')} END
  ] AS figures FROM shown ORDER BY key COLLATE "C"`;

/** Four decimals, half up; null for a denominator of nothing. */
function share(numerator: string, denominator: string): string {
  const below = `(${denominator})`;
  return `CASE WHEN ${below} <> 0 THEN (div(20000 * ${numerator} + ${below}, 2 * ${below}) / 10000.0)::numeric(20, 4)::text END`;
}

export const FIGURES = [
  'funds.expected',
  'funds.sent',
  'funds.in-place',
  'funds.in-place-share',
  'funds.in-transit',
  'funds.idle',
  'funds.idle-share',
  'funds.programmed-share',
  'projects.planned',
  'projects.not-started',
  'projects.started-share',
  'projects.invested-share',
] as const;
