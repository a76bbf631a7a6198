import type { MovedRange } from '@jiedui/model';
import type { ViewerLevel } from '../../../schema/viewer.ts';

/** One row: a living session with everything that decides what its person may reach today. */
export interface SignedInRow {
  userId: string;
  username: string;
  userName: string;
  businessDate: string;
  /** The acting office's organisation; null for an administrator. */
  officeId: string | null;
  organisationKey: string | null;
  organisationName: string | null;
  organisationLevel: ViewerLevel | null;
  divisionKey: string | null;
  divisionName: string | null;
  roles: string[];
  offices: { id: string; name: string; organisation: string }[];
  /** Homes in which an agreement of the organisation, its districts or its firms is in force. */
  writeHomes: string[];
  moved: MovedRange[];
  /** How much longer the session lives, in milliseconds. */
  livesMs: number;
}

/**
 * `$1` the token's hash, `$2` a fixed business date or null for today in Shanghai. No row: signed out, expired,
 * suspended, or without a role in the office acted in.
 */
export const SIGNED_IN = `
WITH today AS (
  SELECT coalesce($2::date, (now() AT TIME ZONE 'Asia/Shanghai')::date) AS on_date
), person AS (
  SELECT s.office_id, s.expires_at, u.id, u.username, u.name, u.organisation_key, t.on_date
  FROM today t, session s JOIN app_user u ON u.id = s.user_id
  WHERE s.token_hash = $1 AND s.expires_at > now() AND u.status = 'ACTIVE'
), held AS (
  SELECT r.role, r.office_id, o.name AS office, g.key, g.name, g.level, g.division_key
  FROM person p JOIN role_assignment r ON r.user_id = p.id
  LEFT JOIN office o ON o.id = r.office_id AND o.active
  LEFT JOIN organisation g ON g.key = o.organisation_key AND g.active
  WHERE r.ended_at IS NULL AND r.valid_from <= p.on_date AND r.valid_to > p.on_date
    AND (r.office_id IS NULL OR g.key IS NOT NULL)
), acting AS (
  SELECT h.key, h.name, h.level, h.division_key, array_agg(DISTINCT h.role) AS roles
  FROM held h JOIN person p ON h.office_id IS NOT DISTINCT FROM p.office_id
  GROUP BY h.key, h.name, h.level, h.division_key
), agreed AS (
  SELECT DISTINCT a.home, a.division_key
  FROM person p, acting o JOIN agreement a ON a.provider_key >= o.key
    AND a.provider_key < (left(o.key, -1) || chr(ascii(right(o.key, 1)) + 1)) COLLATE "C"
  WHERE a.starts_on <= p.on_date AND a.ends_on > p.on_date
)
SELECT p.id AS "userId", p.username, p.name AS "userName", p.on_date::text AS "businessDate",
  p.office_id AS "officeId",
  coalesce(o.key, p.organisation_key) AS "organisationKey",
  coalesce(o.name, own.name) AS "organisationName",
  o.level AS "organisationLevel", o.division_key AS "divisionKey", d.name AS "divisionName", o.roles,
  (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('id', h.office_id, 'name', h.office, 'organisation', h.name))
    FILTER (WHERE h.office_id IS NOT NULL), '[]') FROM held h) AS offices,
  -- An agreement with a prefecture is carried out in its counties.
  ARRAY(SELECT a.home FROM agreed a
    UNION SELECT c.home FROM agreed a JOIN division c ON c.key >= a.division_key
      AND c.key < (left(a.division_key, -1) || chr(ascii(right(a.division_key, 1)) + 1)) COLLATE "C"
      WHERE length(a.division_key) = 4 AND length(c.key) = 6
    ORDER BY 1) AS "writeHomes",
  (SELECT coalesce(json_agg(json_build_object('lo', m.lo, 'hi', m.hi, 'toAncestors',
    array_remove(ARRAY[m.province_key, m.prefecture_key, m.county_key, m.township_key], ''))), '[]')
    FROM moved_range m WHERE m.valid_from <= p.on_date AND m.valid_to > p.on_date) AS moved,
  (extract(epoch FROM p.expires_at - now()) * 1000)::float8 AS "livesMs"
FROM person p CROSS JOIN acting o
LEFT JOIN organisation own ON own.key = p.organisation_key
LEFT JOIN division_version d ON d.key = o.division_key AND d.valid_from <= p.on_date AND d.valid_to > p.on_date`;
