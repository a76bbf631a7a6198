import type { OpenPlatform } from '../platform/index.ts';
import type { Verb } from './reach.ts';

/** A table under row security, and what the application's role has been granted on it. */
export interface Table {
  name: string;
  granted: ReadonlySet<Verb>;
  columns: ReadonlySet<string>;
  /** Columns that the application may enter, generated ones left out. */
  enterable: readonly string[];
  /** What tells its rows apart: where they stand in the file, or their person, where no more may be read. */
  key: 'ctid' | 'user_id';
  /** Column that holds whose a row is. */
  person: 'id' | 'user_id' | undefined;
  /** Sets a column to what it is, or to nothing where it may not be read. */
  touch: string;
  /** Predicates of its policies for the application, as the database holds them; `false` where it has none. */
  policies: Readonly<Record<'read' | 'insert' | 'using' | 'check' | 'delete', string>>;
}

const TABLES = `SELECT c.relname AS name,
    ARRAY(SELECT v FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) v WHERE has_any_column_privilege('jiedui_app', c.oid, v)
      UNION ALL SELECT 'DELETE' WHERE has_table_privilege('jiedui_app', c.oid, 'DELETE')) AS granted,
    has_table_privilege('jiedui_app', c.oid, 'SELECT') AS readable,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND has_column_privilege('jiedui_app', c.oid, a.attnum, 'INSERT') ORDER BY a.attnum) AS enterable,
    (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND has_column_privilege('jiedui_app', c.oid, a.attnum, 'UPDATE') ORDER BY a.attnum LIMIT 1) AS changeable,
    (SELECT json_object_agg(cmd, json_build_object('using', qual, 'check', with_check)) FROM (
      SELECT cmd, string_agg('(' || qual || ')', ' OR ') AS qual, string_agg('(' || with_check || ')', ' OR ') AS with_check
      FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND 'jiedui_app' = ANY (p.roles)
      GROUP BY cmd) AS policy) AS policies
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity
  ORDER BY 1`;

interface Found {
  name: string;
  granted: string[];
  readable: boolean;
  columns: string[];
  enterable: string[];
  changeable: string | null;
  policies: Record<string, { using: string | null; check: string | null }> | null;
}

const VERB_OF: Readonly<Record<string, Verb>> = {
  SELECT: 'read',
  INSERT: 'insert',
  UPDATE: 'update',
  DELETE: 'delete',
};

/** Every table under row security. */
export async function readTables(platform: OpenPlatform): Promise<Table[]> {
  const found = (await platform.superuser(TABLES)) as unknown as Found[];
  return found.map(({ name, granted, readable, columns, enterable, changeable, policies }) => {
    const all = new Set(columns);
    const predicate = (cmd: string, part: 'using' | 'check') =>
      policies?.[cmd]?.[part] ?? policies?.ALL?.[part] ?? 'false';
    return {
      name,
      granted: new Set(granted.flatMap((verb) => VERB_OF[verb] ?? [])),
      columns: all,
      enterable,
      key: readable ? 'ctid' : 'user_id',
      person: all.has('user_id') ? 'user_id' : name === 'app_user' ? 'id' : undefined,
      touch: readable ? `${changeable} = ${name}.${changeable}` : `${changeable} = NULL`,
      policies: {
        read: predicate('SELECT', 'using'),
        insert: predicate('INSERT', 'check'),
        using: predicate('UPDATE', 'using'),
        check: predicate('UPDATE', 'check'),
        delete: predicate('DELETE', 'using'),
      },
    };
  });
}

/** Tables that the application is kept from altogether or that row security does not hold. */
export async function openTables(platform: OpenPlatform): Promise<string[]> {
  const rows = await platform.superuser(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND NOT (relrowsecurity AND relforcerowsecurity) AND has_table_privilege('jiedui_app', oid, 'SELECT, INSERT, UPDATE, DELETE')`,
  );
  return rows.map(({ relname }) => String(relname));
}
