const text = (column: string): string => `coalesce(to_json(${column})::text, 'null')`;

const FIELDS = [
  ['action', 'e.action'],
  ['at', `to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`],
  ['detail', 'e.detail::text'],
  ['division_key', 'e.division_key'],
  ['home', 'e.home'],
  ['id', 'e.id::text'],
  ['organisation_key', 'e.organisation_key'],
  ['provider_key', 'e.provider_key'],
  ['request_id', 'e.request_id'],
  ['subject_id', 'e.subject_id'],
  ['subject_type', 'e.subject_type'],
  ['user_id', 'e.user_id::text'],
  ['user_name', 'e.user_name'],
] as const;

const ENTRY = FIELDS.map(([name, column], i) => `'${i === 0 ? '{' : ','}"${name}":' || ${text(column)}`).join(' || ');

/**
 * Seals that do not follow from the entry they name and the seal before, worked out by PostgreSQL itself: nothing of
 * the platform's own code is asked whether its chain is whole.
 */
export const BROKEN_SEALS = `
SELECT s.home, s.sequence::text FROM (
  SELECT s.*, lag(s.hash, 1, decode(repeat('00', 32), 'hex')) OVER chain AS before, row_number() OVER chain AS place
  FROM audit_seal s WINDOW chain AS (PARTITION BY s.home ORDER BY s.sequence)
) s LEFT JOIN audit_entry e ON e.home = s.home AND e.id = s.entry_id
WHERE e.id IS NULL OR s.sequence <> s.place OR s.hash <> sha256(s.before || convert_to(${ENTRY} || '}', 'UTF8'))
LIMIT 5`;

export const UNSEALED = `SELECT count(*)::int AS n FROM audit_entry e
  WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.home = e.home AND s.entry_id = e.id)`;

/** One entry sealed twice. */
export const SEALED_TWICE = 'SELECT home, entry_id FROM audit_seal GROUP BY 1, 2 HAVING count(*) > 1 LIMIT 5';
