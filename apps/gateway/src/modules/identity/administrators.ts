import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { connect } from '../../database/connect.ts';
import type { AdministratorRole } from '../../schema/viewer.ts';
import { LINK_HOURS, newLink } from './session/link.ts';
import { ADMINISTRATOR_ROLES } from './session/viewer-of.ts';

const NAMES: Record<AdministratorRole, string> = {
  'security-admin': '安全管理员',
  'system-admin': '系统管理员',
  'audit-admin': '审计管理员',
};

/** A one-time link for an account that nobody has signed in to yet. */
export interface FirstLink {
  username: string;
  path: string;
}

/**
 * An empty platform starts with its three administrators. Whichever of these first accounts has no password yet gets a
 * new link to set one; once all have, an empty list. Links are shown once and kept as hashes.
 */
export async function ensureAdministrators(ownerUrl: string): Promise<FirstLink[]> {
  const client = await connect(ownerUrl);
  try {
    await client.query('BEGIN');
    const links: FirstLink[] = [];
    for (const role of ADMINISTRATOR_ROLES) {
      await ensureAdministrator(client, role);
      const { hash, path } = newLink('province');
      const { rowCount } = await client.query(
        `UPDATE credential SET link_hash = $2, link_expires_at = now() + make_interval(hours => $3)
         FROM app_user u WHERE u.id = credential.user_id AND u.username = $1 AND password_hash IS NULL`,
        [role, hash, LINK_HOURS],
      );
      if (rowCount) links.push({ username: role, path });
    }
    await client.query('COMMIT');
    return links;
  } finally {
    await client.end();
  }
}

/** Once there has been an administrator of a kind, people decide about it, not a restart. */
async function ensureAdministrator(client: pg.Client, role: AdministratorRole): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM app_user WHERE administrator = $1', [role]);
  if (rowCount) return;
  const userId = randomUUIDv7();
  await client.query(
    `INSERT INTO app_user (id, username, name, initials, division_key, administrator) VALUES ($1, $2, $3, '', '', $2)`,
    [userId, role, NAMES[role]],
  );
  await client.query(`INSERT INTO role_assignment (id, user_id, role, valid_from) VALUES ($1, $2, $3, '1949-10-01')`, [
    randomUUIDv7(),
    userId,
    role,
  ]);
  await client.query('INSERT INTO credential (user_id) VALUES ($1)', [userId]);
}
