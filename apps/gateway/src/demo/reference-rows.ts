import type { Demo } from '@jiedui/demo';
import { homeOf } from '@jiedui/model';
import type pg from 'pg';
import { pinyinInitials } from '../modules/divisions/index.ts';
import { hashPassword } from '../modules/identity/index.ts';
import { insertRows } from './rows.ts';
import { stableId } from './stable-id.ts';

/** What stands before the story. */
export type Reference = Omit<Demo, 'commands'>;

const OPEN_END = 'infinity';
const SINCE = '2014-01-01';

export const userIdOf = (username: string): string => stableId(`user ${username}`);
export const officeIdOf = (organisationKey: string, name: string): string =>
  stableId(`office ${organisationKey} ${name}`);
export const agreementIdOf = (ref: string): string => stableId(`agreement ${ref}`);
const pairingIdOf = (ref: string): string => stableId(`pairing ${ref}`);

/** Organisations, offices, and people with their roles. All passwords are `demo`, hashed once. */
export async function insertPeople(
  owner: pg.ClientBase,
  { organisations, offices, accounts }: Reference,
): Promise<void> {
  await insertRows(
    owner,
    'organisation',
    organisations.map(({ key, kind, name, level, divisionKey, madeUp }) => ({
      key,
      kind,
      name,
      initials: pinyinInitials(name),
      level,
      division_key: divisionKey,
      active: true,
      made_up: madeUp,
      version: 1,
    })),
  );
  await insertRows(
    owner,
    'office',
    offices.map(({ organisationKey, name }) => ({
      id: officeIdOf(organisationKey, name),
      organisation_key: organisationKey,
      name,
      active: true,
      version: 1,
    })),
  );
  const administratorOf = ({ level, roles }: (typeof accounts)[number]) =>
    level === 'administrator' ? (roles[0] ?? '') : '';
  await insertRows(
    owner,
    'app_user',
    accounts.map((account) => ({
      id: userIdOf(account.username),
      username: account.username,
      name: account.name,
      initials: pinyinInitials(account.name),
      organisation_key: account.organisationKey,
      division_key: account.divisionKey,
      administrator: administratorOf(account),
      status: 'ACTIVE',
      made_up: true,
      created_at: `${SINCE}T09:00:00+08:00`,
      version: 1,
    })),
  );
  const roles = accounts.flatMap(({ username, organisationKey, office, roles }) =>
    roles.map((role) => ({
      id: stableId(`role ${username} ${role}`),
      user_id: userIdOf(username),
      office_id: organisationKey && office ? officeIdOf(organisationKey, office) : null,
      role,
      valid_from: SINCE,
      valid_to: OPEN_END,
    })),
  );
  await insertRows(owner, 'role_assignment', roles);
  const passwordHash = await hashPassword('demo');
  await insertRows(
    owner,
    'credential',
    accounts.map(({ username }) => ({ user_id: userIdOf(username), password_hash: passwordHash })),
  );
}

/** Pairings with their agreements, the programme, and the people sent. */
export async function insertPairings(
  owner: pg.ClientBase,
  { pairings, agreements, programmes, secondments }: Reference,
): Promise<void> {
  await insertRows(
    owner,
    'pairing',
    pairings.map((pairing) => ({
      id: pairingIdOf(pairing.ref),
      scheme: pairing.scheme,
      provider_key: pairing.providerKey,
      division_key: pairing.divisionKey,
      parent_id: pairing.parentRef && pairingIdOf(pairing.parentRef),
      starts_on: pairing.startsOn,
      ends_on: pairing.endsOn ?? OPEN_END,
      state: pairing.state,
      evidence: pairing.evidence,
      demo_assignment: pairing.demoAssignment,
      version: 1,
    })),
  );
  await insertRows(
    owner,
    'agreement',
    agreements.map((agreement) => ({
      id: agreementIdOf(agreement.ref),
      home: homeOf(agreement.divisionKey),
      pairing_id: pairingIdOf(agreement.ref),
      provider_key: agreement.providerKey,
      division_key: agreement.divisionKey,
      scheme: agreement.scheme,
      title: agreement.title,
      document_no: agreement.documentNo,
      signed_on: agreement.signedOn,
      starts_on: agreement.startsOn,
      ends_on: agreement.endsOn,
      amount_fen: agreement.amountFen,
      committed_fen: 0,
      route: agreement.route,
      terms: agreement.terms,
      made_up: true,
      version: 1,
    })),
  );
  await insertRows(
    owner,
    'programme',
    programmes.map((programme) => ({
      id: stableId(`programme ${programme.providerKey}`),
      provider_key: programme.providerKey,
      division_key: programme.divisionKey,
      scheme: programme.scheme,
      starts_on: programme.startsOn,
      ends_on: programme.endsOn,
      budget_fen: programme.budgetFen,
      projects: programme.projects,
      trainees: programme.trainees,
      span_made_up: programme.spanMadeUp,
    })),
  );
  await insertRows(
    owner,
    'secondment',
    secondments.map(({ divisionKey, providerKey, scheme, personName, post, batch, startsOn, endsOn }, i) => ({
      home: homeOf(divisionKey),
      id: stableId(`secondment ${i}`),
      division_key: divisionKey,
      provider_key: providerKey,
      scheme,
      person_name: personName,
      post,
      batch,
      starts_on: startsOn,
      ends_on: endsOn,
      made_up: true,
    })),
  );
}
