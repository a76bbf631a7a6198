import { createHmac } from 'node:crypto';
import pg from 'pg';
import { connect } from './connect.ts';

/** The application's database roles. `jiedui_owner` migrates; the others log in with the least they need. */
export const LOGIN_ROLES = ['jiedui_app', 'jiedui_worker', 'jiedui_auth'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

export interface DatabaseUrls {
  /** Migrates and loads; every connection acts as `jiedui_owner`, which forced row security binds. */
  owner: string;
  app: string;
  worker: string;
  auth: string;
}

/** One password a role, derived from the owner's, so that every gateway finds it without a place to keep it. */
function rolePassword(ownerPassword: string, role: LoginRole): string {
  return createHmac('sha256', ownerPassword).update(role).digest('base64url');
}

function roleUrl(ownerUrl: string, role: LoginRole): string {
  const url = new URL(ownerUrl);
  const ownerPassword = decodeURIComponent(url.password);
  url.username = role;
  // Without a password the socket itself is the proof: only this user may open it.
  url.password = ownerPassword === '' ? '' : rolePassword(ownerPassword, role);
  return url.toString();
}

/** The four connections that belong to an owner's. */
export function urlsOf(ownerUrl: string): DatabaseUrls {
  const owner = new URL(ownerUrl);
  owner.searchParams.set('options', '-c role=jiedui_owner');
  return {
    owner: owner.toString(),
    app: roleUrl(ownerUrl, 'jiedui_app'),
    worker: roleUrl(ownerUrl, 'jiedui_worker'),
    auth: roleUrl(ownerUrl, 'jiedui_auth'),
  };
}

/** Makes the roles and hands the database's public schema to the owner role. Safe to repeat, also by two at once. */
export async function ensureRoles(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl);
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('jiedui roles'))`);
    const password = decodeURIComponent(new URL(ownerUrl).password);
    await ensureRole(client, 'jiedui_owner', 'NOLOGIN');
    for (const role of LOGIN_ROLES) {
      const secret = password === '' ? '' : ` PASSWORD ${pg.escapeLiteral(rolePassword(password, role))}`;
      await ensureRole(client, role, `LOGIN${secret}`);
      await client.query(`ALTER ROLE ${role} SET TimeZone = 'Asia/Shanghai'`);
      await limitTime(client, role);
    }
    await client.query('GRANT jiedui_owner TO CURRENT_USER');
    await client.query('ALTER SCHEMA public OWNER TO jiedui_owner');
    await client.query('GRANT USAGE ON SCHEMA public TO jiedui_app, jiedui_worker, jiedui_auth');
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${attributes} NOSUPERUSER NOBYPASSRLS`);
}

/**
 * Nobody who is served waits for a statement longer than this, nor does anybody for a gateway that vanished in the
 * middle of a write. The worker counts whole provinces anew and takes its time.
 */
async function limitTime(client: pg.Client, role: LoginRole): Promise<void> {
  if (role === 'jiedui_worker') return;
  await client.query(`ALTER ROLE ${role} SET statement_timeout = '10s'`);
  await client.query(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '60s'`);
}
