import type pg from 'pg';
import { notFound } from '../../../schema/refusal.ts';
import { movedOf, tellingOf } from './session-changes.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { tokenHash } from './token.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const CHANGE_OVER = `WITH changed AS (UPDATE session SET office_id = $2 WHERE token_hash = $1 RETURNING token_hash)
  ${tellingOf('changed', '$3')}`;

/**
 * Lets a person act in another of their offices; the session goes on.
 * @throws {Refusal} NOT_FOUND for an office that is not theirs, missing or foreign alike.
 */
export async function switchOffice(
  { pool, viewers }: { pool: pg.Pool; viewers: Sessions },
  token: string,
  officeId: string,
): Promise<SignedIn | undefined> {
  const signedIn = await viewers.find(token);
  if (!signedIn) return undefined;
  if (!UUID.test(officeId) || !signedIn.offices.some(({ id }) => id === officeId)) throw notFound('officeId');
  const changed = await pool.query<{ home: string; version: string }>(CHANGE_OVER, [
    tokenHash(token),
    officeId,
    Date.now(),
  ]);
  viewers.changed(movedOf(changed));
  return viewers.find(token);
}
