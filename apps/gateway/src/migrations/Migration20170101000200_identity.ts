import { admit, inTerritory, isAdministrator, protectOwn, protectReference } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** Who acts: organisations, their offices, people, roles; and what only the login may see. */
export class Migration20170101000200_identity extends Timeline {
  override statements(): string[] {
    // Separate powers: who keeps organisations does not keep accounts, and neither reads the audit.
    const keptBy = (role: string) => ({
      verbs: ['INSERT', 'UPDATE'] as const,
      reach: `current_setting('app.admin') = '${role}'`,
    });
    const bySecurity = keptBy('security-admin');
    const reachesUser = `${isAdministrator} OR ${inTerritory()} OR id::text = current_setting('app.user')`;
    const reachesOwn = `${isAdministrator} OR user_id::text = current_setting('app.user')`;
    return [
      `CREATE TABLE organisation (
        key text COLLATE "C" PRIMARY KEY,
        kind text NOT NULL,
        name text COLLATE "C" NOT NULL,
        initials text COLLATE "C" NOT NULL,
        level text NOT NULL,
        division_key text COLLATE "C" NOT NULL REFERENCES division (key) ON UPDATE NO ACTION ON DELETE RESTRICT,
        credit_code text,
        active boolean NOT NULL DEFAULT true,
        made_up boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1
      )`,
      `CREATE TABLE office (
        id uuid PRIMARY KEY,
        organisation_key text COLLATE "C" NOT NULL REFERENCES organisation (key) ON UPDATE NO ACTION ON DELETE RESTRICT,
        name text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (organisation_key, name)
      )`,
      `CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        username text COLLATE "C" NOT NULL UNIQUE,
        name text NOT NULL,
        initials text COLLATE "C" NOT NULL,
        organisation_key text COLLATE "C" REFERENCES organisation (key) ON UPDATE NO ACTION ON DELETE RESTRICT,
        division_key text COLLATE "C" NOT NULL,
        administrator text NOT NULL DEFAULT '' CHECK (administrator IN ('', 'security-admin', 'system-admin', 'audit-admin')),
        status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'SUSPENDED')),
        made_up boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (id, administrator)
      )`,
      // An administrator belongs to no office: office_id is null for the three administrator roles and only for them.
      // An account is one administrator or none, for life: its assignments, ended ones too, refer to it as what it is.
      `CREATE TABLE role_assignment (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL,
        office_id uuid REFERENCES office (id) ON UPDATE NO ACTION ON DELETE RESTRICT,
        role text NOT NULL,
        valid_from date NOT NULL,
        valid_to date NOT NULL DEFAULT 'infinity',
        ended_at timestamptz,
        granted_by uuid,
        administrator text NOT NULL GENERATED ALWAYS AS (CASE WHEN office_id IS NULL THEN role ELSE '' END) STORED,
        CHECK ((role IN ('security-admin', 'system-admin', 'audit-admin')) = (office_id IS NULL)),
        CHECK (valid_from < valid_to),
        CONSTRAINT no_combined_administrator FOREIGN KEY (user_id, administrator)
          REFERENCES app_user (id, administrator) ON UPDATE NO ACTION ON DELETE RESTRICT
      )`,
      `CREATE UNIQUE INDEX one_administrator_role ON role_assignment (user_id)
        WHERE office_id IS NULL AND ended_at IS NULL`,
      `CREATE UNIQUE INDEX role_assignment_once ON role_assignment (user_id, office_id, role) WHERE ended_at IS NULL`,
      `CREATE TABLE credential (
        user_id uuid PRIMARY KEY REFERENCES app_user (id) ON UPDATE NO ACTION ON DELETE CASCADE,
        password_hash text,
        link_hash bytea,
        link_expires_at timestamptz
      )`,
      `CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user (id) ON UPDATE NO ACTION ON DELETE CASCADE,
        office_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`,
      'CREATE INDEX session_person ON session (user_id)',
      'CREATE INDEX session_expiry ON session (expires_at)',
      'CREATE INDEX app_user_organisation ON app_user (organisation_key)',
      'CREATE TABLE login_attempt (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)',
      ...protectReference('organisation', keptBy('system-admin')),
      ...protectReference('office', keptBy('system-admin')),
      ...protectOwn('app_user', reachesUser, bySecurity),
      ...protectOwn('role_assignment', reachesOwn, bySecurity),
      // Only the login role reads what proves identity; an administrator may set a link or end sessions, never read them.
      ...['credential', 'session', 'login_attempt'].flatMap((table) => [
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
        `CREATE POLICY owner_all ON ${table} TO jiedui_owner USING (current_user = 'jiedui_owner') WITH CHECK (current_user = 'jiedui_owner')`,
        ...admit('jiedui_auth', table, ['SELECT', 'INSERT', 'UPDATE', 'DELETE']),
      ]),
      // Of a session and a credential the application sees whose they are, and only for the security administrator.
      'GRANT SELECT (user_id), DELETE ON session TO jiedui_app',
      `CREATE POLICY app_read ON session FOR SELECT TO jiedui_app USING (${bySecurity.reach})`,
      `CREATE POLICY app_delete ON session FOR DELETE TO jiedui_app USING (${bySecurity.reach})`,
      `GRANT SELECT (user_id), INSERT (user_id, link_hash, link_expires_at), UPDATE (link_hash, link_expires_at)
        ON credential TO jiedui_app`,
      `CREATE POLICY app_read ON credential FOR SELECT TO jiedui_app USING (${bySecurity.reach})`,
      `CREATE POLICY app_insert ON credential FOR INSERT TO jiedui_app WITH CHECK (${bySecurity.reach})`,
      `CREATE POLICY app_update ON credential FOR UPDATE TO jiedui_app USING (${bySecurity.reach}) WITH CHECK (${bySecurity.reach})`,
      ...admit('jiedui_auth', 'app_user', ['SELECT']),
      ...admit('jiedui_auth', 'role_assignment', ['SELECT']),
    ];
  }
}
