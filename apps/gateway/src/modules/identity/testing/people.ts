import { randomUUIDv7 } from 'node:crypto';
import type { ViewerLevel } from '../../../schema/viewer.ts';
import type { TestGateway } from '../../../testing/index.ts';
import { hashPassword } from '../session/password.ts';

export const PASSWORD = '小金河水清又长';
const hashed = hashPassword(PASSWORD);

type Owner = Pick<TestGateway, 'owner'>;

export interface Person {
  userId: string;
  officeId: string;
  assignmentId: string;
}

/** An organisation with one office, entered as the owner. Repeats are left alone. */
export async function enterOrganisation(
  { owner }: Owner,
  key: string,
  level: ViewerLevel,
  office = '办公室',
): Promise<string> {
  await owner(
    `INSERT INTO organisation (key, kind, name, initials, level, division_key) VALUES ($1, $2, $3, '', $4, $5) ON CONFLICT DO NOTHING`,
    [key, key.includes('x') ? 'ENTERPRISE' : 'GOVERNMENT', `单位${key}`, level, key.split('x')[0]],
  );
  const id = randomUUIDv7();
  await owner(`INSERT INTO office (id, organisation_key, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
    id,
    key,
    office,
  ]);
  const rows = await owner('SELECT id FROM office WHERE organisation_key = $1 AND name = $2', [key, office]);
  return String(rows[0]?.id);
}

/** A person `<key>-<role>` in the organisation's office, who signs in with `PASSWORD`. */
export async function enterPerson(gateway: Owner, key: string, role: string, level: ViewerLevel): Promise<Person> {
  const officeId = await enterOrganisation(gateway, key, level);
  const userId = await enterAccount(gateway, `${key}-${role}`, '', key);
  const assignmentId = randomUUIDv7();
  await gateway.owner(
    `INSERT INTO role_assignment (id, user_id, office_id, role, valid_from) VALUES ($1, $2, $3, $4, '2016-01-01')`,
    [assignmentId, userId, officeId, role],
  );
  return { userId, officeId, assignmentId };
}

export async function enterAdministrator(gateway: Owner, role: string, username = role): Promise<string> {
  const userId = await enterAccount(gateway, username, role, null);
  await gateway.owner(`INSERT INTO role_assignment (id, user_id, role, valid_from) VALUES ($1, $2, $3, '2016-01-01')`, [
    randomUUIDv7(),
    userId,
    role,
  ]);
  return userId;
}

async function enterAccount(
  { owner }: Owner,
  username: string,
  administrator: string,
  organisation: string | null,
): Promise<string> {
  const userId = randomUUIDv7();
  await owner(
    `INSERT INTO app_user (id, username, name, initials, organisation_key, division_key, administrator, made_up)
     VALUES ($1, $2, $2, '', $3, $4, $5, true)`,
    [userId, username, organisation, organisation?.split('x')[0] ?? '', administrator],
  );
  await owner('INSERT INTO credential (user_id, password_hash) VALUES ($1, $2)', [userId, await hashed]);
  return userId;
}
