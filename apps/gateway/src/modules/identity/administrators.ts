import pg from 'pg';
import { randomUUIDv7 } from 'node:crypto';
import { LINK_HOURS, newLink } from './session/link.ts';
import { ADMINISTRATOR_ROLES } from './session/viewer-of.ts';

const NAMES = { 'security-admin': '安全管理员', 'system-admin': '系统管理员', 'audit-admin': '审计管理员' } as const;

/** A one-time link for an account that nobody has signed in to yet. */
export interface FirstLink {
  username: string;
  path: string;
}

/**
 * An empty platform starts with its three administrators. Gives each one that has no password yet a link to set it;
 * once all have one, an empty list. The links are shown once and kept as hashes.
 */
export async function ensureAdministrators(ownerUrl: string): Promise<FirstLink[]> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    const links: FirstLink[] = [];
    for (const role of ADMINISTRATOR_ROLES) {
      const userId = await ensureAdministrator(client, role, NAMES[role]);
      const { hash, path } = newLink();
      const { rowCount } = await client.query(
        `INSERT INTO credential (user_id, link_hash, link_expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))
         ON CONFLICT (user_id) DO UPDATE SET link_hash = excluded.link_hash, link_expires_at = excluded.link_expires_at
         WHERE credential.password_hash IS NULL`,
        [userId, hash, LINK_HOURS],
      );
      if (rowCount) links.push({ username: role, path });
    }
    await client.query('COMMIT');
    return links;
  } finally {
    await client.end();
  }
}

async function ensureAdministrator(client: pg.Client, role: string, name: string): Promise<string> {
  await client.query(
    `INSERT INTO app_user (id, username, name, initials, division_key, administrator) VALUES ($1, $2, $3, '', '', $2)
     ON CONFLICT (username) DO NOTHING`,
    [randomUUIDv7(), role, name],
  );
  const { rows } = await client.query<{ id: string }>('SELECT id FROM app_user WHERE username = $1', [role]);
  const userId = rows[0]?.id ?? '';
  await client.query(
    `INSERT INTO role_assignment (id, user_id, role, valid_from) VALUES ($1, $2, $3, '1949-10-01')
     ON CONFLICT DO NOTHING`,
    [randomUUIDv7(), userId, role],
  );
  return userId;
}
