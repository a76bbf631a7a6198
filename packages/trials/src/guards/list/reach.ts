import { byTest, type Guard, type Notice } from '../guard.ts';

const MODULES = 'apps/gateway/src/modules';
const REACH = 'apps/gateway/src/schema/reach.ts';
const VIEWER = 'apps/gateway/src/schema/viewer.ts';
const SCOPE = 'apps/gateway/src/database/scope.ts';

/** Wall one by itself: the same questions where row security is gone. */
const withoutRowSecurity = (who: string): Notice =>
  byTest('apps/gateway/src/testing/walls/walls.test.ts', `${who} .*by the policies alone`);

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `reach: ${name}`,
  file,
  text: change[0],
  instead: change[1],
  notice,
});

/** Which rows a person reads: the predicates that the schema compiles into its statements, and the scope. */
export const reachGuards: readonly Guard[] = [
  guard(
    'of facts',
    REACH,
    ['predicate(viewer, row.divisionKey, row.providerKey, fenced)', 'sql`true`'],
    withoutRowSecurity('a prefecture elsewhere'),
  ),
  guard(
    'of lists of a whole territory',
    REACH,
    ['return predicate(viewer, row.divisionKey, row.providerKey, driving);', 'return sql`true`;'],
    withoutRowSecurity('a prefecture elsewhere'),
  ),
  guard(
    'nothing for nobody',
    REACH,
    ['slots.length === 0 ? sql`false`', 'slots.length === 0 ? sql`true`'],
    withoutRowSecurity('the system administrator'),
  ),
  guard(
    'the giver’s own',
    REACH,
    ['compare(provider, viewer.providerRange.lo, viewer.providerRange.hi)', `compare(provider, '0', ':')`],
    withoutRowSecurity('a district of the city that helps'),
  ),
  guard(
    'who reads money',
    `${MODULES}/funds/fund.sql.ts`,
    [
      'mayRead(context.viewer) ? factReach(row, context) : sql`false`',
      'mayRead(context.viewer) || true ? factReach(row, context) : sql`false`',
    ],
    byTest(`${MODULES}/funds/list.test.ts`, 'a township and a village read no money'),
  ),
  guard(
    'of pairings',
    `${MODULES}/pairings/pairing.sql.ts`,
    ['const mine = factReach(row, context);', 'const mine = sql`true`;'],
    withoutRowSecurity('the other partner in the province'),
  ),
  guard(
    'of accounts',
    `${MODULES}/identity/user.sql.ts`,
    ['drivingReach({ divisionKey: row.divisionKey }, context)', 'true'],
    withoutRowSecurity('the neighbouring county'),
  ),
  guard(
    'of roles',
    `${MODULES}/identity/user.sql.ts`,
    [
      `viewer.admin !== '' ? sql.raw('true') : sql\`\${row.userId} = \${viewer.userId}::uuid\``,
      `sql\`\${row.userId} <> \${viewer.userId}::uuid OR true\``,
    ],
    withoutRowSecurity('the neighbouring county'),
  ),
  guard(
    'of the audit',
    `${MODULES}/audit/audit.schema.ts`,
    [
      "context.viewer.admin === 'audit-admin' ? sql.raw('true') : drivingReach(row, context)",
      "context.viewer.admin === 'audit-admin' || row ? sql.raw('true') : drivingReach(row, context)",
    ],
    withoutRowSecurity('the neighbouring county'),
  ),
  guard(
    'chains are the audit administrator’s',
    `${MODULES}/audit/chain.schema.ts`,
    ["if (viewer.admin !== 'audit-admin') forbid(", "if (viewer.level === 'township') forbid("],
    byTest(`${MODULES}/audit/audit.test.ts`, 'nobody else does'),
  ),
  guard(
    'of tasks, by territory',
    `${MODULES}/tasks/task.reach.ts`,
    [`const place = within(sql.raw(\`\${alias}.division_key\`), territory);`, 'const place = sql`true`;'],
    withoutRowSecurity('a prefecture elsewhere'),
  ),
  guard(
    'of tasks, by giver',
    `${MODULES}/tasks/task.reach.ts`,
    [
      `within(sql.raw(\`\${alias}.provider_key\`), providerRange ? [providerRange] : [])`,
      'providerRange || alias ? sql`true` : sql`false`',
    ],
    withoutRowSecurity('the other partner in the province'),
  ),
  guard(
    'of tasks, own books',
    `${MODULES}/tasks/task.reach.ts`,
    ["viewer.level === 'prefecture' ? sql` AND", "viewer.level === 'village' ? sql` AND"],
    byTest(`${MODULES}/tasks/task.test.ts`),
  ),
  guard(
    'of an export',
    `${MODULES}/projects/export/export-rows.ts`,
    [`WHERE \${factReach(row, context)} AND`, 'WHERE'],
    withoutRowSecurity('the neighbouring county'),
  ),
  guard(
    'of an export of transfers',
    `${MODULES}/projects/export/transfer.sheet.ts`,
    [`WHERE \${fundReach(row, context)} AND`, 'WHERE'],
    withoutRowSecurity('the neighbouring county'),
  ),
  guard(
    'of an export of the ledger',
    `${MODULES}/projects/export/posting.sheet.ts`,
    [`WHERE \${fundReach(row, context)} AND`, 'WHERE'],
    withoutRowSecurity('the neighbouring county'),
  ),
  guard(
    'in the words of policies',
    VIEWER,
    [
      'reachesDivision(viewer, place.divisionKey) || (!!place.providerKey && reachesProvider(viewer, place.providerKey))',
      'place.divisionKey !== viewer.userId',
    ],
    byTest(`${MODULES}/funds/fund.policy.test.ts`),
  ),
  {
    ...guard(
      'of a file',
      `${MODULES}/projects/files/send-file.ts`,
      [`a.id = \${id}::uuid AND \${reach}\`)`, `a.id = \${id}::uuid AND (true OR \${reach})\`)`],
      withoutRowSecurity('the neighbouring county'),
    ),
    also: { text: "mayAct(viewer, 'read', place)", instead: 'place.home' },
  },
  guard(
    'the scope ends with its transaction',
    SCOPE,
    ['}, true)`).join', '}, false)`).join'],
    byTest('apps/gateway/src/database/scope.test.ts'),
  ),
  guard(
    'ids name their type',
    'apps/gateway/src/schema/ids.ts',
    ["return name === type ? (key?.split(',') ?? []) : [];", "return key?.split(',') ?? [];"],
    byTest('apps/gateway/src/schema/ids.test.ts'),
  ),
  guard(
    'an id is as it was given out',
    'apps/gateway/src/schema/ids.ts',
    ["if (Buffer.from(text).toString('base64url') !== globalId) return [];", ''],
    byTest('apps/gateway/src/schema/ids.test.ts'),
  ),
  guard(
    'what row security refuses does not exist',
    'apps/gateway/src/schema/database-refusal.ts',
    ["if (code === '42501') return notFound();", ''],
    byTest('apps/gateway/src/schema/database-refusal.test.ts'),
  ),
];
