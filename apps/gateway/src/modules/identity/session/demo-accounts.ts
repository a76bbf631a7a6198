import type pg from 'pg';
import type { ViewerLevel } from '../../../schema/viewer.ts';
import { appOf } from './session-answer.ts';

/** An account of the demo, with what it is good for. Its password is `demo`, like every other's. */
export interface DemoAccount {
  username: string;
  name: string;
  level: ViewerLevel;
  divisionKey: string | null;
  organisationKey: string | null;
  /** Its name in Chinese. */
  organisation: string | null;
  roles: string[];
  app: string;
}

const ACCOUNTS = `
SELECT u.username, u.name,
  coalesce(g.level, 'administrator') AS level, g.division_key AS "divisionKey",
  coalesce(g.key, own.key) AS "organisationKey", coalesce(g.name, own.name) AS organisation,
  array_agg(r.role ORDER BY r.role) AS roles
FROM app_user u
JOIN role_assignment r ON r.user_id = u.id AND r.ended_at IS NULL AND r.valid_from <= $1::date AND r.valid_to > $1::date
LEFT JOIN office o ON o.id = r.office_id
LEFT JOIN organisation g ON g.key = o.organisation_key
LEFT JOIN organisation own ON own.key = u.organisation_key
WHERE u.status = 'ACTIVE' AND u.made_up
GROUP BY u.id, g.key, own.key
ORDER BY array_position(ARRAY['province', 'prefecture', 'county', 'partner', 'township', 'village'], g.level), u.username
LIMIT 500`;

/** The made-up people of the demo. Never served where there is no demo: it is a list of usernames. */
export async function demoAccounts(pool: pg.Pool, businessDate: string): Promise<DemoAccount[]> {
  const { rows } = await pool.query<Omit<DemoAccount, 'app'>>(ACCOUNTS, [businessDate]);
  return rows.map((account) => ({ ...account, app: appOf(account.level) }));
}
