import type pg from 'pg';
import { notFound } from '../../../schema/refusal.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { tokenHash } from './token.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

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
  await pool.query('UPDATE session SET office_id = $2 WHERE token_hash = $1', [tokenHash(token), officeId]);
  viewers.drop();
  return viewers.find(token);
}
