import { mayAsk } from '@jiedui/gateway/modules/figures/figure.policy.ts';
import { type FundAction, mayActOnFund } from '@jiedui/gateway/modules/funds/index.ts';
import { type IdentityAction, mayKeep, seesRoles, seesUser } from '@jiedui/gateway/modules/identity/identity.policy.ts';
import { mayAct as mayActOnPairing, type PairingAction } from '@jiedui/gateway/modules/pairings/pairing.policy.ts';
import { mayActOnProject, type ProjectAction } from '@jiedui/gateway/modules/projects/index.ts';
import { mayAct as mayActOnQuery, type QueryAction } from '@jiedui/gateway/modules/queries/query.policy.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import type { Row, Verb } from './reach.ts';

/** Something that a policy was asked about a row: what it said, and what row security has to admit for it. */
export interface Said {
  action: string;
  allowed: boolean;
  needs: readonly Verb[];
}

const READ: readonly Verb[] = ['read'];
const WRITE: readonly Verb[] = ['read', 'insert', 'update'];

const FUND_ACTIONS: Record<FundAction, readonly Verb[]> = {
  read: READ,
  commit: WRITE,
  plan: WRITE,
  send: WRITE,
  recall: WRITE,
  confirm: WRITE,
  register: WRITE,
  match: WRITE,
  return: WRITE,
  allocate: WRITE,
  spend: WRITE,
  reverse: WRITE,
};
const PROJECT_ACTIONS: Record<ProjectAction, readonly Verb[]> = {
  read: READ,
  create: WRITE,
  approve: WRITE,
  update: WRITE,
  record: WRITE,
  note: WRITE,
  accept: WRITE,
  close: WRITE,
  terminate: WRITE,
};
const QUERY_ACTIONS: Record<QueryAction, readonly Verb[]> = {
  read: READ,
  raise: ['read', 'insert'],
  answer: ['read', 'update'],
};
const PAIRING_ACTIONS: Record<PairingAction, readonly Verb[]> = { read: READ, propose: WRITE, sign: WRITE, end: WRITE };

type Ask = (viewer: Viewer, row: Row) => Said[];

const asked = <A extends string>(actions: Record<A, readonly Verb[]>, allowed: (action: A) => boolean): Said[] =>
  (Object.keys(actions) as A[]).map((action) => ({ action, allowed: allowed(action), needs: actions[action] }));

const money: Ask = (viewer, row) => asked(FUND_ACTIONS, (action) => mayActOnFund(viewer, action, row));
const works: Ask = (viewer, row) =>
  (['PROVIDER', 'RECEIVER'] as const).flatMap((builder) =>
    asked(PROJECT_ACTIONS, (action) => mayActOnProject(viewer, action, { ...row, builder })),
  );
const questioned: Ask = (viewer, row) =>
  (['PROVIDER', 'RECEIVER'] as const).flatMap((ownerSide) =>
    asked(QUERY_ACTIONS, (action) => mayActOnQuery(viewer, action, { ...row, ownerSide })),
  );
const agreed: Ask = (viewer, row) =>
  [false, true].flatMap((isSub) =>
    asked(PAIRING_ACTIONS, (action) => mayActOnPairing(viewer, action, { ...row, isSub })),
  );
// What a provider gave anywhere stands under no division.
const counted: Ask = (viewer, { divisionKey, providerKey }) => [
  {
    action: 'ask',
    allowed: mayAsk(viewer, { divisionKey: divisionKey || null, providerKey: providerKey || null }),
    needs: READ,
  },
];
const kept =
  (action: IdentityAction, needs: readonly Verb[]): Ask =>
  (viewer, { userId }) => [{ action, allowed: mayKeep(viewer, action, userId), needs }];

const BY_TABLE: Readonly<Record<string, readonly Ask[]>> = {
  ...Object.fromEntries(
    ['fund', 'account', 'commitment', 'instalment', 'transfer', 'receipt', 'receipt_match', 'posting'].map((table) => [
      table,
      [money],
    ]),
  ),
  ...Object.fromEntries(
    ['project', 'project_year', 'project_line', 'milestone', 'progress_note', 'attachment'].map((table) => [
      table,
      [works],
    ]),
  ),
  data_query: [questioned],
  pairing: [agreed],
  agreement: [agreed],
  rollup_leaf: [counted],
  rollup_tree: [counted],
  rollup_sum: [counted],
  finding: [counted],
  app_user: [
    (viewer, { userId, divisionKey }) => [
      { action: 'sees', allowed: seesUser(viewer, { id: userId, divisionKey }), needs: READ },
    ],
    kept('keepUsers', WRITE),
    kept('suspend', ['read', 'update']),
  ],
  role_assignment: [
    (viewer, { userId }) => [{ action: 'sees', allowed: seesRoles(viewer, userId), needs: READ }],
    kept('grantRoles', WRITE),
  ],
  credential: [kept('issueLinks', WRITE)],
  session: [kept('suspend', ['delete'])],
  organisation: [kept('keepOrganisations', WRITE)],
  office: [kept('keepOrganisations', WRITE)],
};

/** Everything that the policies say about a row to somebody. */
export const saidOf = (viewer: Viewer, row: Row): Said[] =>
  (BY_TABLE[row.table] ?? []).flatMap((ask) => ask(viewer, row));
