import { isOrganisationKey } from '@jiedui/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewerOf } from '../../testing/viewers.ts';
import { mayAct, type PairingAction, type PairingRef } from './pairing.policy.ts';

const aba: PairingRef = { divisionKey: '5132', providerKey: '5101', isSub: false };
const xiaojin: PairingRef = { divisionKey: '513227', providerKey: '510104', isSub: true };
const shaoxing: PairingRef = { divisionKey: '513227', providerKey: '3306', isSub: false };

const sichuan = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const sichuanAuditor = viewerOf({ level: 'province', key: '51', roles: ['auditor'] });
const zhejiang = viewerOf({ level: 'province', key: '33', roles: ['officer'] });
const zhejiangReviewer = viewerOf({ level: 'province', key: '33', roles: ['reviewer'] });
const henan = viewerOf({ level: 'province', key: '41', roles: ['reviewer'] });
const chengdu = viewerOf({ level: 'partner', key: '5101', roles: ['officer'] });
const jinjiang = viewerOf({ level: 'partner', key: '510104', roles: ['officer'] });
const chengduAuditor = viewerOf({ level: 'partner', key: '5101', roles: ['auditor'] });
const abaReviewer = viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] });
const county = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const neighbour = viewerOf({ level: 'county', key: '513226', roles: ['finance'] });
/** A reviewer of the province's who looks after one prefecture: lies within a pairing of the whole province, holds none of it. */
const within = viewerOf({ level: 'province', key: '5132', roles: ['reviewer'] });
const administrator = viewerOf({ level: 'administrator', key: '51', roles: ['system-admin'] });

describe('who may do what', () => {
  test.each([
    ['the receiver’s province proposes', sichuan, 'propose', aba, true],
    ['the provider’s province signs', zhejiangReviewer, 'sign', shaoxing, true],
    ['its officer does not: only a reviewer', zhejiang, 'sign', shaoxing, false],
    ['an auditor of the province does not', sichuanAuditor, 'end', aba, false],
    ['a province with no part in it does not', henan, 'propose', aba, false],
    ['a city proposes for its district', chengdu, 'propose', xiaojin, true],
    ['only its officer does', chengduAuditor, 'propose', xiaojin, false],
    ['a city does not pair itself', chengdu, 'propose', { ...aba, isSub: true }, false],
    ['a city does not make its districts’ own pairings', chengdu, 'propose', { ...xiaojin, isSub: false }, false],
    ['a district does not pair itself', jinjiang, 'propose', xiaojin, false],
    ['a district does not sign for its neighbour', jinjiang, 'sign', { ...xiaojin, providerKey: '510105' }, false],
    ['a prefecture does not end what it receives under', abaReviewer, 'end', aba, false],
    ['nor does a county', county, 'end', xiaojin, false],
    ['nor does who only lies within the receiver', within, 'end', { ...shaoxing, divisionKey: '51' }, false],
  ] as const)('%s', (_, viewer, action, pairing, allowed) => {
    expect(mayAct(viewer, action as PairingAction, pairing)).toBe(allowed);
  });

  test.each([
    ['a county reads its own pairing', county, xiaojin, true],
    ['a county reads the pairing of its prefecture', county, aba, true],
    ['a county does not read its neighbour’s', neighbour, xiaojin, false],
    ['a prefecture reads its counties’', abaReviewer, xiaojin, true],
    ['a city reads its districts’', chengdu, xiaojin, true],
    ['a district does not read its city’s', jinjiang, aba, false],
    [
      'another partner of the county does not',
      viewerOf({ level: 'partner', key: '3306', roles: ['officer'] }),
      xiaojin,
      false,
    ],
    ['an administrator reads none', administrator, aba, false],
  ] as const)('%s', (_, viewer, pairing, allowed) => {
    expect(mayAct(viewer, 'read', pairing)).toBe(allowed);
  });
});

const place = fc.constantFrom('51', '5132', '513227', '513226', '5133', '33', '41');
const giver = fc.constantFrom('5101', '510104', '510105', '5101x0001', '3306', '4401').filter(isOrganisationKey);
const anyone = fc.record({
  level: fc.constantFrom(
    'province',
    'prefecture',
    'county',
    'township',
    'village',
    'partner',
    'administrator' as const,
  ),
  key: fc.oneof(place, giver),
  roles: fc.subarray(['reviewer', 'officer', 'finance', 'auditor', 'system-admin']),
});

test('nobody touches a pairing with neither end in reach, whatever their level and roles', () => {
  fc.assert(
    fc.property(
      anyone,
      fc.record({ divisionKey: place, providerKey: giver, isSub: fc.boolean() }),
      fc.constantFrom('propose', 'sign', 'end' as const),
      (who, pairing, action) => {
        const viewer = viewerOf(who);
        const receives = viewer.territory.some(({ lo, hi }) => pairing.divisionKey >= lo && pairing.divisionKey < hi);
        const gives = !!viewer.providerRange && pairing.providerKey.startsWith(who.key);
        if (!receives && !gives) expect(mayAct(viewer, action, pairing)).toBe(false);
      },
    ),
  );
});
