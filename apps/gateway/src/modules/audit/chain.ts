import { createHash } from 'node:crypto';

/** An audit entry as PostgreSQL writes it out: every value as text, so that nothing is rounded on the way. */
export interface EntryText {
  home: string;
  id: string;
  at: string;
  user_id: string;
  user_name: string;
  organisation_key: string;
  action: string;
  subject_type: string;
  subject_id: string;
  division_key: string;
  provider_key: string;
  request_id: string | null;
  detail: string;
}

/** The columns of `EntryText` under an alias: instants in UTC to the microsecond, jsonb in its one textual form. */
export const entryColumns = (e: string): string => `${e}.home, ${e}.id::text,
  to_char(${e}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, ${e}.user_id::text, ${e}.user_name,
  ${e}.organisation_key, ${e}.action, ${e}.subject_type, ${e}.subject_id, ${e}.division_key, ${e}.provider_key,
  ${e}.request_id, ${e}.detail::text AS detail`;

/** What the first seal of a home follows. */
export const BEGINNING = Buffer.alloc(32);

/** Keys in alphabetical order, no spaces: the same entry always gives the same bytes. */
function canonical(entry: EntryText): string {
  const { action, at, detail, division_key, home, id, organisation_key } = entry;
  const { provider_key, request_id, subject_id, subject_type, user_id, user_name } = entry;
  return JSON.stringify({
    action,
    at,
    detail,
    division_key,
    home,
    id,
    organisation_key,
    provider_key,
    request_id,
    subject_id,
    subject_type,
    user_id,
    user_name,
  });
}

/** SHA-256 over the hash before it and the entry: no entry can change, go or be put between without all later ones. */
export const seal = (previous: Buffer, entry: EntryText): Buffer =>
  createHash('sha256').update(previous).update(canonical(entry)).digest();
