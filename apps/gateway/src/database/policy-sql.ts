/**
 * Row-level security as text for migrations. It knows reach, not roles: which rows lie inside the viewer's key
 * ranges, whatever the viewer may do with them. Roles are wall one's concern (`*.policy.ts`).
 */

// Compared under "POSIX", which orders like "C" but matches no "C" index: the policy can filter, never drive a plan.
const setting = (name: string): string => `current_setting('app.${name}') COLLATE "POSIX"`;

const inRange = (column: string, lo: string, hi: string): string =>
  `(${column} >= ${setting(lo)} AND ${column} < ${setting(hi)})`;

/** A division key inside one of the viewer's four territory slots. An unused slot is `''`..`''` and holds nothing. */
export const inTerritory = (column = 'division_key'): string =>
  [1, 2, 3, 4].map((slot) => inRange(column, `lo${slot}`, `hi${slot}`)).join(' OR ');

/** A provider key inside the range of the viewer's own organisation: a city with its districts and firms. */
export const inProviderRange = (column = 'provider_key'): string => inRange(column, 'plo', 'phi');

/** A provider writes only in homes where an agreement of its own is in force. */
const inAgreedHome = `home = ANY (string_to_array(current_setting('app.homes'), ','))`;

/** One of the three administrator roles, which reach accounts and organisations but no facts. */
export const isAdministrator = `current_setting('app.admin') <> ''`;

const force = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY owner_all ON ${table} TO jiedui_owner USING (current_user = 'jiedui_owner') WITH CHECK (current_user = 'jiedui_owner')`,
];

type Verb = 'INSERT' | 'UPDATE' | 'DELETE';

function writes(table: string, verbs: readonly Verb[], reach: string): string[] {
  return verbs.flatMap((verb) => {
    const using = verb === 'INSERT' ? '' : ` USING (${reach})`;
    const check = verb === 'DELETE' ? '' : ` WITH CHECK (${reach})`;
    return [
      `GRANT ${verb} ON ${table} TO jiedui_app`,
      `CREATE POLICY app_${verb.toLowerCase()} ON ${table} FOR ${verb} TO jiedui_app${using}${check}`,
    ];
  });
}

/**
 * Walls for a fact: read and written in the viewer's territory, or by its provider under an agreement in force.
 * Append-only tables name `['INSERT']` alone; nobody gets a DELETE that is not asked for here.
 */
export function protectFact(table: string, verbs: readonly Verb[] = ['INSERT', 'UPDATE']): string[] {
  const territory = inTerritory();
  const provider = inProviderRange();
  return [
    ...force(table),
    `GRANT SELECT ON ${table} TO jiedui_app`,
    `CREATE POLICY app_read ON ${table} FOR SELECT TO jiedui_app USING (${territory} OR ${provider})`,
    ...writes(table, verbs, `${territory} OR (${provider} AND ${inAgreedHome})`),
  ];
}

/** Walls for a reference table that every signed-in viewer reads whole. Only the owner or the named predicate writes. */
export function protectReference(table: string, write?: { verbs: readonly Verb[]; reach: string }): string[] {
  return [
    ...force(table),
    `GRANT SELECT ON ${table} TO jiedui_app, jiedui_worker, jiedui_auth`,
    `CREATE POLICY everyone_read ON ${table} FOR SELECT TO jiedui_app, jiedui_worker, jiedui_auth USING (true)`,
    ...(write ? writes(table, write.verbs, write.reach) : []),
  ];
}

/** Walls for a table with a reach of its own kind. `read` and `write` are predicates; none means no access. */
export function protectOwn(table: string, read: string, write?: { verbs: readonly Verb[]; reach: string }): string[] {
  return [
    ...force(table),
    `GRANT SELECT ON ${table} TO jiedui_app`,
    `CREATE POLICY app_read ON ${table} FOR SELECT TO jiedui_app USING (${read})`,
    ...(write ? writes(table, write.verbs, write.reach) : []),
  ];
}

/** Lets the worker (roll-up, sealing, jobs) or the login role use a table; each grant names its verbs. */
export function admit(role: 'jiedui_worker' | 'jiedui_auth', table: string, verbs: readonly string[]): string[] {
  const name = role.slice('jiedui_'.length);
  return [
    `GRANT ${verbs.join(', ')} ON ${table} TO ${role}`,
    `CREATE POLICY ${name}_all ON ${table} TO ${role} USING (current_user = '${role}') WITH CHECK (current_user = '${role}')`,
  ];
}
