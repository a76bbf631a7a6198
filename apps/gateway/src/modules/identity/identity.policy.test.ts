import { rangesHold } from '@jiedui/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewerOf } from '../../testing/viewers.ts';
import { type IdentityAction, mayKeep, rolesAt, seesRoles, seesUser } from './identity.policy.ts';

const security = viewerOf({ level: 'administrator', key: '', roles: ['security-admin'] });
const system = viewerOf({ level: 'administrator', key: '', roles: ['system-admin'] });
const audit = viewerOf({ level: 'administrator', key: '', roles: ['audit-admin'] });
const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const county = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const partner = viewerOf({ level: 'partner', key: '5101', roles: ['officer'] });
const somebody = '019f0000-0000-7000-8000-000000000000';

test.each([
  ['the system administrator keeps organisations', system, 'keepOrganisations', somebody, true],
  ['and no accounts', system, 'keepUsers', somebody, false],
  ['and grants no roles', system, 'grantRoles', somebody, false],
  ['and suspends nobody', system, 'suspend', somebody, false],
  ['and makes no links', system, 'issueLinks', somebody, false],
  ['the security administrator keeps accounts', security, 'keepUsers', somebody, true],
  ['grants roles', security, 'grantRoles', somebody, true],
  ['suspends', security, 'suspend', somebody, true],
  ['makes links', security, 'issueLinks', somebody, true],
  ['and keeps no organisations', security, 'keepOrganisations', somebody, false],
  ['grants nothing to themself', security, 'grantRoles', security.userId, false],
  ['does not suspend themself', security, 'suspend', security.userId, false],
  ['makes no link for themself', security, 'issueLinks', security.userId, false],
  ['may correct their own name', security, 'keepUsers', security.userId, true],
] as const)('%s', (_, viewer, action, userId, expected) => expect(mayKeep(viewer, action, userId)).toBe(expected));

const ACTIONS: IdentityAction[] = ['keepOrganisations', 'keepUsers', 'suspend', 'grantRoles', 'issueLinks'];

test('nobody else keeps anything, whatever their level', () => {
  for (const viewer of [audit, province, county, partner]) {
    for (const action of ACTIONS) expect(mayKeep(viewer, action, somebody)).toBe(false);
  }
});

describe('who sees an account', () => {
  const inCounty = { id: somebody, divisionKey: '513227' };
  test.each([
    ['the province above', province, true],
    ['the county itself', county, true],
    ['an administrator', audit, true],
    ['a partner, who has no territory', partner, false],
  ] as const)('%s: %s', (_, viewer, expected) => expect(seesUser(viewer, inCounty)).toBe(expected));

  test('everybody sees their own, and only administrators anybody else’s roles', () => {
    expect(seesUser(partner, { id: partner.userId, divisionKey: '5101' })).toBe(true);
    expect(seesRoles(county, county.userId)).toBe(true);
    expect(seesRoles(county, somebody)).toBe(false);
    expect(seesRoles(security, somebody)).toBe(true);
  });

  test('nobody without administration sees an account outside their territory but their own', () => {
    const keys = fc.constantFrom('51', '5132', '513227', '513227100', '33', '3306', '411725', '5101');
    const levels = fc.constantFrom('province', 'prefecture', 'county', 'township', 'partner');
    fc.assert(
      fc.property(keys, keys, levels, (own, other, level) => {
        const viewer = viewerOf({ level: level as 'county', key: own, roles: ['reviewer'] });
        const user = { id: somebody, divisionKey: other };
        expect(seesUser(viewer, user)).toBe(rangesHold(viewer.territory, other));
      }),
    );
  });
});

test('a role exists only at levels that have it', () => {
  expect(rolesAt('province')).toEqual(['reviewer', 'officer', 'auditor']);
  expect(rolesAt('prefecture')).toEqual(['reviewer', 'officer', 'finance', 'auditor']);
  expect(rolesAt('county')).toEqual(['reporter', 'finance', 'projects', 'auditor']);
  expect(rolesAt('township')).toEqual(['clerk']);
  expect(rolesAt('village')).toEqual(['clerk', 'secretary']);
  expect(rolesAt('partner')).toEqual(['officer', 'auditor']);
  expect(rolesAt('administrator')).toEqual([]);
});
