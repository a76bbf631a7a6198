import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { Refusal } from '../../../schema/refusal.ts';
import type { Moved } from '../../../server/freshness/versions.ts';
import { hashPassword, judgePassword } from './password.ts';
import { tellingOf } from './session-changes.ts';
import { newToken, tokenHash } from './token.ts';

export const LINK_HOURS = 72;

/** The page on which a one-time link is opened. Behind `#`, the token reaches neither a log nor another server. */
export const linkPath = (token: string, app: string): string => `/${app}/set-password#${token}`;

/** A new link into the app that its person works in. */
export const newLink = (app: string): { token: string; hash: Buffer; path: string } => {
  const token = newToken();
  return { token, hash: tokenHash(token), path: linkPath(token, app) };
};

const OPENED = `
SELECT u.id, u.username, u.name FROM credential c JOIN app_user u ON u.id = c.user_id
WHERE c.link_hash = $1 AND c.link_expires_at > now() AND u.status = 'ACTIVE'`;

// One statement, so that of two at once only one finds the link unused; every session of before ends with it.
const USE_LINK = `
WITH used AS (
  UPDATE credential SET password_hash = $2, link_hash = NULL, link_expires_at = NULL
  WHERE link_hash = $1 AND link_expires_at > now() RETURNING user_id
), ended AS (
  DELETE FROM session WHERE user_id IN (SELECT user_id FROM used) RETURNING token_hash
), recorded AS (
  INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id, division_key, provider_key, detail)
  SELECT '', $3, user_id, $4, '', 'password.set', 'User', user_id::text, '', '', '{}' FROM used
), told AS (${tellingOf('ended', '$5')}
)
SELECT (SELECT coalesce(json_agg(told), '[]') FROM told) AS told FROM used`;

const SPENT = {
  zh: '链接无效、已用过或已过期（72 小时内有效）：请联系安全管理员重新发送。',
  en: 'The link is unknown, used or expired (it lives 72 hours): ask the security administrator for a new one.',
};

interface PasswordSet {
  username: string;
  ended: Moved[];
}

/**
 * Sets a password by a one-time link.
 * @returns the username to sign in with, and what tells of the sessions that ended.
 * @throws {Refusal} NOT_FOUND for a link that is unknown, used or expired; INVALID for a weak password.
 */
export async function setPasswordByLink(pool: pg.Pool, token: string, password: string): Promise<PasswordSet> {
  const hash = tokenHash(token);
  const { rows } = await pool.query<{ id: string; username: string; name: string }>(OPENED, [hash]);
  const account = rows[0];
  if (!account) throw new Refusal('NOT_FOUND', SPENT, 'token');
  judgePassword(password, account.username);
  const passwordHash = await hashPassword(password);
  const values = [hash, passwordHash, randomUUIDv7(), account.name, Date.now()];
  const [used] = (await pool.query<{ told: { home: string; version: string }[] }>(USE_LINK, values)).rows;
  if (!used) throw new Refusal('NOT_FOUND', SPENT, 'token');
  return { username: account.username, ended: used.told.map((told) => ({ ...told, version: Number(told.version) })) };
}
