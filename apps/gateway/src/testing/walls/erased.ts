import type { KeyRange } from '@jiedui/model';
import type { Viewer } from '../../schema/viewer.ts';
import type { TestGateway } from '../gateway.ts';
import { openScene } from './scene.ts';

/** Tables with a place of which a viewer sees more or less than their reach. Everything with both keys goes by reach. */
const OWN_RULE: Readonly<Record<string, (viewer: Viewer) => string>> = {
  // A county reads the agreements of the prefecture above it, under which its money may come.
  pairing: (viewer) => `${inReach(viewer)} OR ${above(viewer)}`,
  agreement: (viewer) => `${inReach(viewer)} OR ${above(viewer)}`,
  // Administrators see every account.
  app_user: (viewer) => `${viewer.admin !== ''} OR ${inTerritory(viewer)} OR id = '${viewer.userId}'`,
  role_assignment: (viewer) => `${viewer.admin !== ''} OR user_id = '${viewer.userId}'`,
  // Of everybody together: only who stands over the place.
  rollup_sum: (viewer) => inTerritory(viewer),
  request: (viewer) => `user_id = '${viewer.userId}'`,
};

/** Reference tables that speak of divisions or providers and are read whole. */
const READ_WHOLE = ['organisation', 'rule'];

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const inRange = (column: string, { lo, hi }: KeyRange): string =>
  `(${column} COLLATE "C" >= ${quote(lo)} AND ${column} COLLATE "C" < ${quote(hi)})`;
const inTerritory = ({ territory }: Viewer): string =>
  territory.map((range) => inRange('division_key', range)).join(' OR ') || 'false';
const inReach = (viewer: Viewer): string =>
  `${inTerritory(viewer)} OR ${viewer.providerRange ? inRange('provider_key', viewer.providerRange) : 'false'}`;
const above = ({ territory, divisionKey }: Viewer): string =>
  territory.length > 0 ? `starts_with(${quote(divisionKey)}, division_key)` : 'false';

const PLACED = `SELECT table_name AS name, bool_or(column_name = 'provider_key') AND bool_or(column_name = 'division_key') AS placed
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY table_name
  HAVING bool_or(column_name IN ('provider_key', 'division_key', 'user_id') OR table_name = 'app_user')`;

/** Runs statements past every wall and foreign key, as the cluster's superuser. */
export async function asSuperuser(gateway: TestGateway, statements: readonly string[]): Promise<void> {
  const all = ['SET ROLE NONE', 'SET session_replication_role = replica', ...statements];
  await gateway.owner([...all, 'SET session_replication_role = origin', 'SET ROLE jiedui_owner'].join(';\n'));
}

/**
 * The demo as it would be if nothing beyond a viewer's reach had ever happened. Whatever walls stand or fall, no answer
 * from here can hold anything foreign: it is what the answers of the whole demo are held against.
 * @throws {Error} for a table of which nobody has said who reaches it.
 */
export async function openErasedGateway(viewer: Viewer): Promise<TestGateway> {
  const gateway = await openScene();
  const tables = await gateway.owner(PLACED);
  const deletes = tables.flatMap(({ name, placed }) => {
    const table = String(name);
    const reach = OWN_RULE[table]?.(viewer) ?? (placed ? inReach(viewer) : undefined);
    if (reach === undefined && !READ_WHOLE.includes(table) && !SECRETS.includes(table))
      throw new Error(`say in erased.ts who reaches ${table}`);
    return reach === undefined ? [] : [`DELETE FROM ${table} WHERE (${reach}) IS NOT TRUE`];
  });
  await asSuperuser(gateway, deletes);
  return gateway;
}

/** What only the login's role reads. */
const SECRETS = ['credential', 'session'];

/** Takes wall two away from a test's database. */
export async function withoutRowSecurity(gateway: TestGateway): Promise<void> {
  const tables = await gateway.owner(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND rowsecurity`);
  for (const { tablename } of tables) await gateway.owner(`ALTER TABLE ${tablename} DISABLE ROW LEVEL SECURITY`);
}
