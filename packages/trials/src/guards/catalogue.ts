import type pg from 'pg';

/** What of a schema keeps something out: by name, how to take it away and how to put it there. */
export type Catalogue = ReadonlyMap<string, { drop: string; create: string }>;

const GUARDING = `
  SELECT format('policy %s on %s', policyname, tablename) AS name,
    format('DROP POLICY %I ON %I', policyname, tablename) AS drop,
    format('CREATE POLICY %I ON %I FOR %s TO %s', policyname, tablename, cmd, array_to_string(roles, ', '))
      || coalesce(' USING (' || qual || ')', '') || coalesce(' WITH CHECK (' || with_check || ')', '') AS create
  FROM pg_policies WHERE schemaname = 'public'
  UNION ALL
  SELECT format('constraint %s on %s', conname, conrelid::regclass),
    format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('unique %s on %s', conname, conrelid::regclass),
    format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE contype = 'u' AND connamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('forced security on %s', oid::regclass),
    format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', oid::regclass),
    format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', oid::regclass)
  FROM pg_class WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('%s on %s to %s', privilege_type, table_name, grantee),
    format('REVOKE %s ON %I FROM %I', privilege_type, table_name, grantee),
    format('GRANT %s ON %I TO %I', privilege_type, table_name, grantee)
  FROM information_schema.role_table_grants WHERE grantee LIKE 'jiedui\\_%' AND grantee <> 'jiedui_owner' AND table_schema = 'public'
  ORDER BY name`;

export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const { rows } = await client.query<{ name: string; drop: string; create: string }>(GUARDING);
  return new Map(rows.map(({ name, ...how }) => [name, how]));
}

/** Statements that make a database of the first catalogue one of the second. */
export function differences(ours: Catalogue, theirs: Catalogue): string[] {
  const gone = [...ours].filter(([name, { create }]) => theirs.get(name)?.create !== create);
  const come = [...theirs].filter(([name, { create }]) => ours.get(name)?.create !== create);
  return [...gone.map(([, { drop }]) => drop), ...come.map(([, { create }]) => create)];
}
