/**
 * County, prefecture and province above a key on a day, as a lateral subquery of one row. The key's digits say them,
 * except for the levels above the root of a range that has moved. Facts above county have none. Both are SQL.
 */
export const ancestorsAt = (key: string, day: string): string => `(
    SELECT
      CASE WHEN length(m.lo) > 6 THEN nullif(m.county_key, '') WHEN length(k.key) >= 6 THEN left(k.key, 6) END AS county,
      CASE WHEN length(m.lo) > 4 THEN nullif(m.prefecture_key, '') WHEN length(k.key) >= 4 THEN left(k.key, 4) END AS prefecture,
      CASE WHEN length(m.lo) > 2 THEN m.province_key ELSE left(k.key, 2) END AS province
    FROM (SELECT ${key} AS key) k
    LEFT JOIN LATERAL (
      SELECT r.lo, r.county_key, r.prefecture_key, r.province_key FROM moved_range r
      WHERE k.key >= r.lo AND k.key < r.hi AND r.valid_from <= ${day} AND r.valid_to > ${day}
      ORDER BY r.lo DESC LIMIT 1
    ) m ON true)`;

// Where a key stands is worked out once for each key, and for each day only where the key has ever moved. As reported:
// on the leaf's day; today: on the business date, `$1`.
const placed = (source: string): string => `
  WITH leaf AS MATERIALIZED (
    SELECT l.division_key, l.provider_key, l.scheme, l.source, l.measure, l.amount, l.n,
      date_trunc('month', l.day::timestamp)::date AS month,
      CASE WHEN EXISTS (SELECT FROM moved_range r WHERE l.division_key >= r.lo AND l.division_key < r.hi)
        THEN l.day ELSE date '-infinity' END AS day
    FROM ${source}
  ), place AS MATERIALIZED (
    SELECT stood.division_key, stood.day, b.boundaries, a.county, a.prefecture, a.province
    FROM (SELECT DISTINCT division_key, day FROM leaf) stood
    CROSS JOIN (VALUES ('AS_REPORTED'), ('TODAY')) b (boundaries)
    CROSS JOIN LATERAL ${ancestorsAt('stood.division_key', `CASE b.boundaries WHEN 'TODAY' THEN $1::date ELSE stood.day END`)} a
  )
  SELECT p.boundaries, p.county, p.prefecture, p.province, l.provider_key, l.scheme, l.source, l.measure, l.month,
    sum(l.amount) AS amount, sum(l.n) AS n
  FROM leaf l JOIN place p ON p.division_key = l.division_key AND p.day = l.day
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`;

// '' is the whole nation: what a provider gave anywhere, which its own side may read and no territory holds.
const fresh = (source: string): string => `
  SELECT node.division_key COLLATE "C" AS division_key, p.provider_key, p.scheme, p.source, p.measure, p.month, p.boundaries,
    sum(p.amount)::bigint AS amount, sum(p.n)::bigint AS n
  FROM (${placed(source)}) p
  CROSS JOIN LATERAL (VALUES (p.county), (p.prefecture), (p.province), ('')) node (division_key)
  WHERE node.division_key IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7`;

const COLUMNS = 'division_key, provider_key, scheme, source, measure, month, boundaries, amount, n';

/** Before `REBUILD`: a boundary that has moved leaves rows behind that no leaf speaks for any more. */
export const CLEAR = 'DELETE FROM rollup_tree';
export const CLEAR_SUMS = 'DELETE FROM rollup_sum';

/** All of the tree from all leaves. `$1` is the business date. */
export const REBUILD = `INSERT INTO rollup_tree (${COLUMNS}) SELECT ${COLUMNS} FROM (${fresh('rollup_leaf l')}) f`;

/**
 * The providers `$2` and months `$3`, pairwise, wherever their leaves lie; `$1` is the business date. Only rows that
 * differ are written, and returned by place, measure and month. None goes: a leaf stays when its sum comes to nothing, and
 * so does what is counted from it.
 */
export const RECOUNT = `INSERT INTO rollup_tree AS t (${COLUMNS}) SELECT ${COLUMNS} FROM (${fresh(
  `(SELECT l.* FROM unnest($2::text[], $3::date[]) AS touched (provider_key, month)
    JOIN rollup_leaf l ON l.provider_key = touched.provider_key
      AND l.day >= touched.month AND l.day < (touched.month + interval '1 month')::date) l`,
)}) f
  ON CONFLICT (division_key, boundaries, measure, month, provider_key, scheme, source)
  DO UPDATE SET amount = excluded.amount, n = excluded.n
  WHERE t.amount <> excluded.amount OR t.n <> excluded.n
  RETURNING t.division_key, t.boundaries, t.measure, t.month::text AS month`;

const SUMS = 'division_key, boundaries, measure, month, amount, n';
const SUMMED =
  't.division_key, t.boundaries, t.measure, t.month, sum(t.amount)::bigint AS amount, sum(t.n)::bigint AS n';

/** All sums from all of the tree, in the order in which they are read. The nation has none: nobody reads all of it at once. */
export const REBUILD_SUMS = `INSERT INTO rollup_sum (${SUMS}) SELECT ${SUMMED}
  FROM rollup_tree t WHERE t.division_key <> '' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** The sums that rows of the tree `$1`, a JSON array as `RECOUNT` returns it, belong to. */
export const RECOUNT_SUMS = `INSERT INTO rollup_sum AS s (${SUMS}) SELECT ${SUMMED}
  FROM (SELECT DISTINCT c.* FROM jsonb_to_recordset($1) AS c (division_key text COLLATE "C", boundaries text, measure text, month date)
    WHERE c.division_key <> '') changed
  JOIN rollup_tree t ON t.division_key = changed.division_key AND t.boundaries = changed.boundaries
    AND t.measure = changed.measure AND t.month = changed.month
  GROUP BY 1, 2, 3, 4
  ON CONFLICT (division_key, boundaries, measure, month) DO UPDATE SET amount = excluded.amount, n = excluded.n
  WHERE s.amount <> excluded.amount OR s.n <> excluded.n`;

/** Everything a move changes: which ranges have moved, and which of them stand moved on the business date `$1`. */
export const MOVES = `SELECT coalesce(md5(string_agg(concat_ws(',', lo, hi, valid_from, valid_to, county_key, prefecture_key,
    province_key, valid_from <= $1::date AND valid_to > $1::date), ';' ORDER BY lo, valid_from)), 'none') FROM moved_range`;
