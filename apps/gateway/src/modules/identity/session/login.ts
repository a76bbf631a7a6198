import { randomUUIDv7 } from 'node:crypto';
import { TerritoryTooFragmented } from '@jiedui/model';
import type pg from 'pg';
import type { Attempts } from './attempts.ts';
import { passwordMatches } from './password.ts';
import { movedOf, tellingOf } from './session-changes.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { newToken, tokenHash } from './token.ts';

export interface LoginDeps {
  /** Logged in as `jiedui_auth`. */
  pool: pg.Pool;
  attempts: Attempts;
  viewers: Sessions;
  /** Told of what an operator has to mend. */
  alert(message: string, details: Record<string, unknown>): void;
}

export interface LoginAttempt {
  username: string;
  password: string;
  /** The caller's address. */
  network: string;
}

/** What a right password without an office comes to, or a wrong one; the two are told apart only by who knows it. */
export type LoginRefusal = { refused: 401; reason: 'WRONG' | 'NO_OFFICE' } | { refused: 429; retryAfterMs: number };
export type Login = { token: string; expiresAt: Date; signedIn: SignedIn } | LoginRefusal;

const USERNAME = /^[0-9a-z][0-9a-z-]{0,63}$/;

/** Signs a person in. The same answer and the same work for a missing, a suspended and a mistyped account. */
export async function logIn(deps: LoginDeps, { username, password, network }: LoginAttempt): Promise<Login> {
  return deps.attempts.inTurn(username, async () => {
    const retryAfterMs = await deps.attempts.waitMs(username, network);
    if (retryAfterMs > 0) return { refused: 429, retryAfterMs };
    const account = USERNAME.test(username) ? await findAccount(deps.pool, username) : undefined;
    const matches = await passwordMatches(account?.password_hash, password);
    if (!account || !matches || account.status !== 'ACTIVE') {
      await deps.attempts.failed(username, network);
      return { refused: 401, reason: 'WRONG' };
    }
    await deps.attempts.succeeded(username);
    return openSession(deps, account);
  });
}

interface Account {
  id: string;
  status: string;
  password_hash: string | null;
}

async function findAccount(pool: pg.Pool, username: string): Promise<Account | undefined> {
  const { rows } = await pool.query<Account>({
    name: 'account',
    text: `SELECT u.id, u.status, c.password_hash FROM app_user u LEFT JOIN credential c ON c.user_id = u.id WHERE u.username = $1`,
    values: [username],
  });
  return rows[0];
}

// The first office by its name; whoever has several changes over afterwards. Old sessions leave with the new one.
const OPEN_SESSION = `
WITH stale AS (DELETE FROM session WHERE expires_at < now())
INSERT INTO session (token_hash, user_id, office_id, expires_at)
SELECT $1, $2, (
  SELECT o.id FROM role_assignment r JOIN office o ON o.id = r.office_id AND o.active
  WHERE r.user_id = $2 AND r.ended_at IS NULL
    AND r.valid_from <= coalesce($3::date, (now() AT TIME ZONE 'Asia/Shanghai')::date)
    AND r.valid_to > coalesce($3::date, (now() AT TIME ZONE 'Asia/Shanghai')::date)
  ORDER BY o.organisation_key, o.name LIMIT 1
), now() + interval '12 hours'
RETURNING expires_at`;

async function openSession({ pool, viewers, alert }: LoginDeps, account: Account): Promise<Login> {
  const token = newToken();
  const hash = tokenHash(token);
  const { rows } = await pool.query<{ expires_at: Date }>({
    name: 'open-session',
    text: OPEN_SESSION,
    values: [hash, account.id, viewers.businessDate],
  });
  const signedIn = await viewers.find(token).catch((error: unknown) => {
    if (!(error instanceof TerritoryTooFragmented)) throw error;
    alert('a territory has more than four pieces: nobody of it can sign in', {
      key: error.key,
      pieces: error.ranges.length,
    });
    return undefined;
  });
  const expiresAt = rows[0]?.expires_at;
  if (!signedIn || !expiresAt) {
    await endSession(pool, hash);
    return { refused: 401, reason: 'NO_OFFICE' };
  }
  await record(pool, signedIn, 'session.opened');
  return { token, expiresAt, signedIn };
}

/** Ends a session; the token is worth nothing afterwards. */
export async function logOut({ pool, viewers }: LoginDeps, token: string): Promise<void> {
  const signedIn = await viewers.find(token).catch(() => undefined);
  viewers.changed(movedOf(await endSession(pool, tokenHash(token))));
  if (signedIn) await record(pool, signedIn, 'session.closed');
}

const END_SESSION = `WITH ended AS (DELETE FROM session WHERE token_hash = $1 RETURNING token_hash)
  ${tellingOf('ended', '$2')}`;

const endSession = (pool: pg.Pool, hash: Buffer) =>
  pool.query<{ home: string; version: string }>({ name: 'end-session', text: END_SESSION, values: [hash, Date.now()] });

const RECORD = `
INSERT INTO audit_entry (home, id, user_id, user_name, organisation_key, action, subject_type, subject_id, division_key, provider_key, detail)
VALUES ('', $1, $2::uuid, $3, $4, $5, 'User', $2::uuid::text, '', '', '{}')`;

/** Coming and going is audited where accounts are: outside every home. */
export async function record(pool: pg.Pool, { viewer }: SignedIn, action: string): Promise<void> {
  const values = [randomUUIDv7(), viewer.userId, viewer.userName, viewer.organisation.key, action];
  await pool.query({ name: 'record-session', text: RECORD, values });
}
