import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGateway, type TestGateway } from '../testing/index.ts';

/** Tables every signed-in viewer reads whole. Anything else is read by reach. */
const READ_BY_ALL = [
  'change',
  'division',
  'division_change',
  'division_version',
  'indicator',
  'moved_range',
  'office',
  'organisation',
  'rollup_state',
  'rule',
  'term',
];

/** MikroORM's own record of the timeline; no role but the owner is granted anything on it. */
const TIMELINE = 'mikro_orm_migrations';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(() => gateway.close());

describe('every table', () => {
  test('has row-level security, forced on the owner too', async () => {
    const open = await gateway.owner(
      `SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = 'public' AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity) AND relname <> $1`,
      [TIMELINE],
    );
    expect(open).toEqual([]);
  });

  test('has a primary key', async () => {
    const bare = await gateway.owner(
      `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = 'public' AND relkind = 'r'
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = c.oid AND contype = 'p')`,
    );
    expect(bare).toEqual([]);
  });

  test('has no sequence, identity column or trigger', async () => {
    const sequences = await gateway.owner(`SELECT sequencename FROM pg_sequences WHERE sequencename NOT LIKE $1`, [
      `${TIMELINE}%`,
    ]);
    const triggers = await gateway.owner(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`);
    expect({ sequences, triggers }).toEqual({ sequences: [], triggers: [] });
  });
});

describe('every policy', () => {
  test('admits everybody to a whole table only for reading, only where the list above says so', async () => {
    const rows = await gateway.owner(
      `SELECT tablename, cmd FROM pg_policies WHERE schemaname = 'public' AND (qual = 'true' OR with_check = 'true')`,
    );
    expect(rows.filter((row) => row.cmd !== 'SELECT')).toEqual([]);
    expect(rows.map((row) => row.tablename).sort()).toEqual(READ_BY_ALL);
  });

  test('is for one of our roles, never for everybody', async () => {
    expect(await gateway.owner(`SELECT tablename, policyname FROM pg_policies WHERE 'public' = ANY (roles)`)).toEqual(
      [],
    );
  });

  test('holds no subquery, which Citus refuses and the planner cannot see through', async () => {
    const nested = await gateway.owner(
      `SELECT tablename, policyname FROM pg_policies WHERE qual ILIKE '%select%' OR with_check ILIKE '%select%'`,
    );
    expect(nested).toEqual([]);
  });

  test('asks for the fenced collation wherever it compares a key', async () => {
    const plain = await gateway.owner(
      `SELECT tablename FROM pg_policies WHERE qual LIKE '%app.lo1%' AND qual NOT LIKE '%COLLATE "POSIX"%'`,
    );
    expect(plain).toEqual([]);
  });
});

describe('the application role', () => {
  test('may never change or remove what is filed: postings, funds, audit, notes', async () => {
    const grants = await gateway.owner(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'jiedui_app' AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
         AND table_name IN ('posting', 'fund', 'audit_entry', 'audit_seal', 'progress_note', 'attachment')`,
    );
    expect(grants).toEqual([]);
  });

  test('reads no password, token or login attempt: of sessions and credentials only whose they are', async () => {
    const readable = await gateway.owner(
      `SELECT DISTINCT table_name || '.' || column_name AS column FROM information_schema.column_privileges
       WHERE grantee = 'jiedui_app' AND privilege_type = 'SELECT' AND table_name IN ('credential', 'session', 'login_attempt')
       ORDER BY 1`,
    );
    expect(readable).toEqual([{ column: 'credential.user_id' }, { column: 'session.user_id' }]);
  });

  test.each(['jiedui_app', 'jiedui_worker', 'jiedui_auth'])('%s owns nothing and bypasses nothing', async (role) => {
    const [row] = await gateway.owner('SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = $1', [
      role,
    ]);
    const owned = await gateway.owner(
      'SELECT relname FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE rolname = $1',
      [role],
    );
    expect({ row, owned }).toEqual({ row: { rolsuper: false, rolbypassrls: false, rolcreaterole: false }, owned: [] });
  });
});

describe('a fact', () => {
  const FACTS = `SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attname = 'home' AND attnum > 0
                 WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                   AND relname NOT IN ('division', 'agreement', 'change')`;

  test('is keyed, and kept unique, within its home', async () => {
    const loose = await gateway.owner(
      `SELECT conrelid::regclass::text AS table, conname FROM pg_constraint
       WHERE contype IN ('p', 'u') AND conrelid IN (${FACTS})
         AND NOT (SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = 'home') = ANY (conkey)`,
    );
    expect(loose).toEqual([]);
  });

  test('points at another fact only together with its home, and never cascades an update', async () => {
    const loose = await gateway.owner(
      `SELECT conrelid::regclass::text AS table, conname FROM pg_constraint
       WHERE contype = 'f' AND conrelid IN (${FACTS}) AND confrelid IN (${FACTS})
         AND (confupdtype <> 'a' OR NOT (SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = 'home') = ANY (conkey))`,
    );
    expect(loose).toEqual([]);
  });

  test('compares its keys byte by byte', async () => {
    const loose = await gateway.owner(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('home', 'division_key', 'provider_key', 'key')
         AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C' AND table_name NOT IN ('rule', 'indicator', 'login_attempt')`,
    );
    expect(loose).toEqual([]);
  });
});
