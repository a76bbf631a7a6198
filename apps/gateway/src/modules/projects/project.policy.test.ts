import { homeOf } from '@jiedui/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reaches, type ViewerLevel } from '../../schema/viewer.ts';
import { viewerOf } from '../../testing/viewers.ts';
import { mayAct, type ProjectAction, type ProjectRef } from './project.policy.ts';
import { PROJECT_BUILDERS } from './project.terms.ts';

const project: ProjectRef = { home: '513227', divisionKey: '513227100200', providerKey: '510104', builder: 'RECEIVER' };
const turnkey: ProjectRef = { ...project, builder: 'PROVIDER' };

const projects = viewerOf({ level: 'county', key: '513227', roles: ['projects'] });
const finance = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const neighbour = viewerOf({ level: 'county', key: '513221', roles: ['projects'] });
const prefecture = viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] });
const otherPrefecture = viewerOf({ level: 'prefecture', key: '5133', roles: ['reviewer'] });
const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const auditor = viewerOf({ level: 'province', key: '51', roles: ['auditor'] });
const district = viewerOf({ level: 'partner', key: '510104', roles: ['officer'], writeHomes: ['513227'] });
const city = viewerOf({ level: 'partner', key: '5101', roles: ['officer'], writeHomes: ['513227'] });
const formerDistrict = viewerOf({ level: 'partner', key: '510104', roles: ['officer'] });
const otherPartner = viewerOf({ level: 'partner', key: '3306', roles: ['officer'], writeHomes: ['513227'] });
const administrator = viewerOf({ level: 'administrator', key: '51', roles: ['system-admin'] });

describe('a project that the county builds', () => {
  test.each([
    ['the county creates it', projects, 'create', true],
    ['its finance staff do not', finance, 'create', false],
    ['the county records its milestones', projects, 'record', true],
    ['a neighbouring county does not', neighbour, 'record', false],
    ['the partner does not, although it pays', district, 'record', false],
    ['nor does it write notes about what it does not build', district, 'note', false],
    ['the prefecture approves it', prefecture, 'approve', true],
    ['the county does not approve its own', projects, 'approve', false],
    ['another prefecture does not', otherPrefecture, 'approve', false],
    ['the province does not step in', province, 'approve', false],
    ['the county accepts, closes, terminates', projects, 'terminate', true],
    ['the prefecture does not terminate', prefecture, 'terminate', false],
    ['the auditor reads', auditor, 'read', true],
    ['the auditor changes nothing', auditor, 'update', false],
    ['an administrator does not even read', administrator, 'read', false],
    ['a neighbour does not read', neighbour, 'read', false],
    ['another partner in the same county does not read', otherPartner, 'read', false],
  ] as const)('%s', (_, viewer, action, allowed) => expect(mayAct(viewer, action, project)).toBe(allowed));
});

describe('a project that the partner builds', () => {
  test.each([
    ['the partner records its milestones', district, 'record', true],
    ['its city does for its district', city, 'record', true],
    ['the county does not repeat what it was told', projects, 'record', false],
    ['both sides write notes', projects, 'note', true],
    ['both sides write notes (partner)', district, 'note', true],
    ['the county accepts it, not who built it', projects, 'accept', true],
    ['the partner does not accept its own', district, 'accept', false],
    ['another partner in the same county does not record', otherPartner, 'record', false],
    ['a formerly paired district still reads', formerDistrict, 'read', true],
    ['and writes no more', formerDistrict, 'record', false],
  ] as const)('%s', (_, viewer, action, allowed) => expect(mayAct(viewer, action, turnkey)).toBe(allowed));
});

const ACTIONS: readonly ProjectAction[] = [
  'read',
  'create',
  'approve',
  'update',
  'record',
  'note',
  'accept',
  'close',
  'terminate',
];
const LEVELS: readonly ViewerLevel[] = [
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'partner',
  'administrator',
];
const keys = fc.constantFrom(
  '51',
  '5132',
  '513227',
  '513221',
  '5133',
  '513321',
  '5101',
  '510104',
  '33',
  '3306',
  '411725',
);
const ROLES = ['reviewer', 'officer', 'reporter', 'finance', 'projects', 'auditor'] as const;

describe('an action belongs to the roles named here, at the levels named here', () => {
  const places = {
    province: '51',
    prefecture: '5132',
    county: '513227',
    township: '513227100',
    village: '513227100200',
    partner: '510104',
  } as const;
  const roles = ['reviewer', 'officer', 'reporter', 'finance', 'projects', 'auditor', 'clerk', 'secretary'];
  const everybody = Object.entries(places).flatMap(([level, key]) =>
    roles.map((role) => viewerOf({ level: level as keyof typeof places, key, roles: [role], writeHomes: ['513227'] })),
  );
  const whoMay = (action: ProjectAction, ref: ProjectRef) =>
    everybody.filter((viewer) => mayAct(viewer, action, ref)).map(({ level, roles: [role] }) => `${level} ${role}`);

  test.each([
    ['create', ['county projects'], ['county projects']],
    ['approve', ['prefecture reviewer'], ['prefecture reviewer']],
    ['update', ['county projects'], ['county projects']],
    ['record', ['county projects'], ['partner officer']],
    ['note', ['county projects'], ['county projects', 'partner officer']],
    ['accept', ['county projects'], ['county projects']],
    ['close', ['county projects'], ['county projects']],
    ['terminate', ['county projects'], ['county projects']],
  ] as const)('%s', (action, ofReceiver, ofProvider) => {
    expect(whoMay(action, project)).toEqual(ofReceiver);
    expect(whoMay(action, turnkey)).toEqual(ofProvider);
  });
});

test('an administrator reads none, whatever they could reach', () => {
  const { territory, providerRange } = province;
  expect(mayAct({ ...administrator, territory, providerRange }, 'read', project)).toBe(false);
});

test('nobody reaches a project outside territory and provider range, and nobody acts without a role', () => {
  fc.assert(
    fc.property(
      fc.record({
        level: fc.constantFrom(...LEVELS),
        key: keys,
        roles: fc.subarray([...ROLES]),
        homes: fc.array(keys.map(homeOf)),
      }),
      fc.record({ site: keys, provider: keys, builder: fc.constantFrom(...PROJECT_BUILDERS) }),
      fc.constantFrom(...ACTIONS),
      ({ level, key, roles, homes }, { site, provider, builder }, action) => {
        const viewer = viewerOf({ level, key, roles, writeHomes: homes });
        const ref: ProjectRef = { home: homeOf(site), divisionKey: site, providerKey: provider, builder };
        if (!mayAct(viewer, action, ref)) return;
        expect(reaches(viewer, ref)).toBe(true);
        expect(roles.length).toBeGreaterThan(0);
        if (level === 'partner' && action !== 'read') expect(homes).toContain(ref.home);
        if (level !== 'partner' && action !== 'read') expect(site.startsWith(key)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
