import { byTest, type Guard } from '../guard.ts';

const FUNDS = 'apps/gateway/src/modules/funds/fund.policy';
const PROJECTS = 'apps/gateway/src/modules/projects/project.policy';
const PAIRINGS = 'apps/gateway/src/modules/pairings/pairing.policy';
const QUERIES = 'apps/gateway/src/modules/queries/query.policy';
const IDENTITY = 'apps/gateway/src/modules/identity/identity.policy';
const FIGURES = 'apps/gateway/src/modules/figures/figure.policy';

type Line = readonly [name: string, text: string, instead: string];

/** Lines of a policy, noticed by the policy's own test. */
const linesOf = (policy: string, lines: readonly Line[]): Guard[] =>
  lines.map(([name, text, instead]) => ({
    name: `${policy.split('/').at(-1)}: ${name}`,
    file: `${policy}.ts`,
    text,
    instead,
    notice: byTest(`${policy}.test.ts`),
  }));

const GIVING = ['commit', 'plan', 'send', 'recall'];
const RECEIVING = ['confirm', 'register', 'match', 'return', 'allocate', 'spend', 'reverse'];

const funds = linesOf(FUNDS, [
  [
    'read',
    `read: ['province', 'prefecture', 'county', 'partner'],`,
    `read: ['province', 'prefecture', 'county', 'partner', 'township'],`,
  ],
  ...GIVING.map((action): Line => [action, `${action}: ['partner'],`, `${action}: ['partner', 'county'],`]),
  ...RECEIVING.map(
    (action): Line => [
      action,
      `${action}: ['prefecture', 'county'],`,
      `${action}: ['prefecture', 'county', 'partner'],`,
    ],
  ),
  ['reach', 'if (!reaches(viewer, fund)) return false;', ''],
  ['giver’s role', `hasRole(viewer, 'officer') && reachesProvider`, 'reachesProvider'],
  ['agreement in force', ' && viewer.writeHomes.includes(fund.home)', ''],
  ['receiver’s role', `if (!hasRole(viewer, 'finance')) return false;`, ''],
  [
    'separation of duties',
    'if (fund.providerKey === viewer.organisation.key || reachesProvider(viewer, fund.providerKey)) return false;',
    '',
  ],
  ['own books', `if (viewer.level === 'prefecture') return fund.divisionKey === viewer.divisionKey;`, ''],
]);

const projects = linesOf(PROJECTS, [
  ['create', `create: { county: ['projects'] },`, `create: { county: ['projects', 'finance'] },`],
  ['approve', `approve: { prefecture: ['reviewer'] },`, `approve: { prefecture: ['reviewer'], county: ['projects'] },`],
  ['update', `update: { county: ['projects'] },`, `update: { county: ['projects', 'auditor'] },`],
  [
    'record',
    `record: { county: ['projects'], partner: ['officer'] },`,
    `record: { county: ['projects', 'auditor'], partner: ['officer', 'auditor'] },`,
  ],
  [
    'note',
    `note: { county: ['projects'], partner: ['officer'] },`,
    `note: { county: ['projects', 'auditor'], partner: ['officer', 'auditor'] },`,
  ],
  ['accept', `accept: { county: ['projects'] },`, `accept: { county: ['projects'], partner: ['officer'] },`],
  ['close', `close: { county: ['projects'] },`, `close: { county: ['projects'], prefecture: ['reviewer'] },`],
  [
    'terminate',
    `terminate: { county: ['projects'] },`,
    `terminate: { county: ['projects'], prefecture: ['reviewer'] },`,
  ],
  [
    'read',
    `read: {\n    province: EVERY_ROLE,`,
    `read: {\n    administrator: ['system-admin', 'security-admin', 'audit-admin'],\n    province: EVERY_ROLE,`,
  ],
  ['roles', 'if (!hasRole(viewer, ...(ALLOWED[action][viewer.level] ?? []))) return false;', ''],
  ['reach', 'if (!reaches(viewer, project)) return false;', ''],
  ['builder’s word', `if (action === 'record' && project.builder !== sideOf(viewer)) return false;`, ''],
  ['partner’s own works', `if (project.builder !== 'PROVIDER') return false;`, ''],
  ['agreement in force', ' && viewer.writeHomes.includes(project.home)', ''],
]);

const pairings = linesOf(PAIRINGS, [
  ['reach', `if (viewer.admin !== '' || !reachesPairing(viewer, pairing)) return false;`, ''],
  [
    'province’s own end',
    'return mine && hasRole(viewer, ALLOWED[action].province);',
    'return hasRole(viewer, ALLOWED[action].province);',
  ],
  ['province’s role', 'return mine && hasRole(viewer, ALLOWED[action].province);', 'return mine;'],
  ['not the pairing one stands under', 'pairing.isSub &&', ''],
  ['not one’s own', 'pairing.providerKey !== viewer.organisation.key &&', ''],
  ['city’s role', 'hasRole(viewer, ALLOWED[action].partner)\n', 'true\n'],
]);

const identity = linesOf(IDENTITY, [
  [
    'keepOrganisations',
    `keepOrganisations: ['system-admin'],`,
    `keepOrganisations: ['system-admin', 'security-admin'],`,
  ],
  ['keepUsers', `keepUsers: ['security-admin'],`, `keepUsers: ['security-admin', 'system-admin'],`],
  ['suspend', `suspend: ['security-admin'],`, `suspend: ['security-admin', 'audit-admin'],`],
  ['grantRoles', `grantRoles: ['security-admin'],`, `grantRoles: ['security-admin', 'system-admin'],`],
  ['issueLinks', `issueLinks: ['security-admin'],`, `issueLinks: ['security-admin', 'system-admin'],`],
  ['not to oneself', 'return !(userId === viewer.userId && NOT_TO_ONESELF.includes(action));', 'return true;'],
  [
    'who sees an account',
    `viewer.admin !== '' || reachesDivision(viewer, user.divisionKey) || user.id === viewer.userId;`,
    'true;',
  ],
  ['who sees roles', `viewer.admin !== '' || userId === viewer.userId;`, 'true;'],
  [
    'roles of a level',
    `county: ['reporter', 'finance', 'projects', 'auditor'],`,
    `county: ['reporter', 'finance', 'projects', 'auditor', 'reviewer'],`,
  ],
]);

const figures = linesOf(FIGURES, [
  ['readers', `'village', 'partner'];`, `'village', 'partner', 'administrator'];`],
  [
    'receiving side',
    'if (own || (divisionKey !== null && reachesDivision(viewer, divisionKey))) return true;',
    'if (own || divisionKey !== null) return true;',
  ],
  [
    'giving side',
    'return providerKey !== null && reachesProvider(viewer, providerKey);',
    'return providerKey !== null;',
  ],
  ['refusal', 'if (mayAsk(viewer, sides)) return;', 'return;'],
]);

const queries = linesOf(QUERIES, [
  ['roles', 'if (!hasRole(viewer, ...(ALLOWED[action][viewer.level] ?? []))) return false;', ''],
  ['reach', 'if (!reaches(viewer, query)) return false;', ''],
  [
    'agreement in force',
    'if (!reachesDivision(viewer, query.divisionKey) && !viewer.writeHomes.includes(query.home)) return false;',
    '',
  ],
  ['who states it answers', "return action === 'answer' ? owns(viewer, query) : !owns(viewer, query);", 'return true;'],
  [
    'above a county only one’s own',
    "if (viewer.level === 'province' || viewer.level === 'prefecture') return divisionKey === viewer.divisionKey;",
    "if (viewer.level === 'province' || viewer.level === 'prefecture') return reachesDivision(viewer, divisionKey);",
  ],
  [
    'answer of a county',
    `county: ['reporter', 'finance', 'projects'],`,
    `county: ['reporter', 'finance', 'projects', 'auditor'],`,
  ],
]);

/** Who may do what, in the modules' policies. */
export const policyGuards: readonly Guard[] = [...funds, ...projects, ...pairings, ...queries, ...identity, ...figures];
