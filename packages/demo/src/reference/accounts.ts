import { OFFICES, type Role } from '../data/departments.ts';
import { DISTRICTS } from '../data/districts.ts';
import { RECEIVERS } from '../data/receivers.ts';
import { Random } from '../random.ts';
import type { DemoAccount, DemoOffice, DemoOrganisation } from '../types.ts';
import { ASSIGNED_UNIT, FORMER, QUESHAN } from './organisations.ts';
import { hanName, localName } from './people.ts';

/** The accounts that the contract names. */
const FEATURED: readonly (readonly [key: string, role: Role])[] = [
  ['51', 'reviewer'],
  ['33', 'officer'],
  ['5132', 'reviewer'],
  ['5133', 'reviewer'],
  ['4117', 'reviewer'],
  ['513227', 'reporter'],
  ['513227', 'finance'],
  ['513227', 'projects'],
  ['513227', 'auditor'],
  ['411725', 'reporter'],
  ['5101', 'officer'],
  ['3306', 'officer'],
  ['5114', 'officer'],
  ['510104', 'officer'],
  ['5101x0001', 'officer'],
  [FORMER, 'officer'],
  ['51', 'auditor'],
];

/** People of the story: every county's finance and projects, every district's officer. They sign in like the others. */
const STORY: readonly (readonly [key: string, role: Role])[] = [
  ...RECEIVERS.flatMap(([key]) => [[key, 'finance'] as const, [key, 'projects'] as const]),
  ...DISTRICTS.map(([key]) => [key, 'officer'] as const),
  [QUESHAN, 'finance'],
  [QUESHAN, 'projects'],
  [ASSIGNED_UNIT, 'officer'],
];

const ADMINISTRATORS = ['security-admin', 'system-admin', 'audit-admin'] as const;

export const usernameOf = (key: string, role: Role): string => `${key}-${role}`;

/** Every account with a made-up person behind it; no two people share a name. */
export function accounts(organisations: readonly DemoOrganisation[]): DemoAccount[] {
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  const taken = new Set<string>();
  const person = (key: string): string => {
    const random = new Random(`person ${key} ${taken.size}`);
    for (;;) {
      const name = /^513[23]/.test(key) ? localName(random) : hanName(random);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  const seen = new Set<string>();
  const people = [...FEATURED, ...STORY].flatMap(([key, role], i): DemoAccount[] => {
    const organisation = byKey.get(key);
    if (!organisation) throw new RangeError(`no organisation ${key}`);
    const username = usernameOf(key, role);
    if (seen.has(username)) return [];
    seen.add(username);
    const { level, divisionKey } = organisation;
    const featured = i < FEATURED.length;
    return [
      {
        username,
        name: person(key),
        level,
        divisionKey,
        organisationKey: key,
        office: OFFICES[role],
        roles: [role],
        featured,
      },
    ];
  });
  const administrators = ADMINISTRATORS.map(
    (role): DemoAccount => ({
      username: role,
      name: person(role),
      level: 'administrator',
      divisionKey: '',
      organisationKey: null,
      office: null,
      roles: [role],
      featured: true,
    }),
  );
  return [...people, ...administrators];
}

/** The offices in which the accounts sit, and one for every other government that takes part. */
export function offices(organisations: readonly DemoOrganisation[], people: readonly DemoAccount[]): DemoOffice[] {
  const seated = people.flatMap(({ organisationKey, office }) =>
    organisationKey && office ? [{ organisationKey, name: office }] : [],
  );
  const general = organisations
    .filter(({ kind }) => kind === 'GOVERNMENT' || kind === 'ZONE')
    .map(({ key, level }) => ({
      organisationKey: key,
      name: level === 'partner' ? OFFICES.officer : OFFICES.reviewer,
    }));
  const byName = new Map([...seated, ...general].map((office) => [`${office.organisationKey} ${office.name}`, office]));
  return [...byName.values()];
}
