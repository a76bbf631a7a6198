import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reaches, type Viewer, type ViewerLevel } from '../../schema/viewer.ts';
import { viewerOf } from '../../testing/index.ts';
import { mayAct, type QueryRef } from './query.policy.ts';

const ofProvider: QueryRef = { home: '513227', divisionKey: '513227', providerKey: '510104', ownerSide: 'PROVIDER' };
const ofReceiver: QueryRef = { ...ofProvider, ownerSide: 'RECEIVER' };
const ofPrefecture: QueryRef = { home: '513200', divisionKey: '5132', providerKey: '', ownerSide: 'RECEIVER' };

const county = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const countyAuditor = viewerOf({ level: 'county', key: '513227', roles: ['auditor'] });
const neighbour = viewerOf({ level: 'county', key: '513226', roles: ['finance'] });
const prefecture = viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] });
const partner = viewerOf({ level: 'partner', key: '510104', roles: ['officer'], writeHomes: ['513227'] });
const ended = viewerOf({ level: 'partner', key: '510104', roles: ['officer'] });
const gives = viewerOf({ level: 'province', key: '51', roles: ['reviewer'], writeHomes: ['411725'] });
const gave = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const elsewhere: QueryRef = { ...ofReceiver, home: '411725', divisionKey: '411725' };
const township = viewerOf({ level: 'township', key: '513227100', roles: ['clerk'] });
const administrator = viewerOf({ level: 'administrator', key: '00', roles: ['audit-admin'] });

test.each([
  ['a county asks its partner', county, 'raise', ofProvider, true],
  ['a county does not ask itself', county, 'raise', ofReceiver, false],
  ['its auditor asks its partner', countyAuditor, 'raise', ofProvider, true],
  ['its auditor answers nothing', countyAuditor, 'answer', ofReceiver, false],
  ['a county answers for its books', county, 'answer', ofReceiver, true],
  ['a county does not answer for its partner', county, 'answer', ofProvider, false],
  ['a neighbour asks nothing', neighbour, 'raise', ofReceiver, false],
  ['a prefecture asks a county', prefecture, 'raise', ofReceiver, true],
  ['a prefecture does not answer for a county', prefecture, 'answer', ofReceiver, false],
  ['a prefecture answers for itself', prefecture, 'answer', ofPrefecture, true],
  ['a partner asks the county', partner, 'raise', ofReceiver, true],
  ['a partner answers for what it states', partner, 'answer', ofProvider, true],
  ['a partner whose agreement has ended reads', ended, 'read', ofProvider, true],
  ['and asks no more', ended, 'raise', ofReceiver, false],
  ['and answers no more', ended, 'answer', ofProvider, false],
  ['a province that gives elsewhere asks there', gives, 'raise', elsewhere, true],
  ['whose agreements have ended reads', gave, 'read', elsewhere, true],
  ['and asks no more there', gave, 'raise', elsewhere, false],
  ['a township does not reach the county’s books', township, 'raise', ofReceiver, false],
  ['an administrator reads none', administrator, 'read', ofReceiver, false],
] as const)('%s', (_, viewer, action, query, expected) => expect(mayAct(viewer, action, query)).toBe(expected));

const key = fc.constantFrom('51', '5132', '513227', '513226', '513227100', '5101', '510104', '3306');
const viewers: fc.Arbitrary<Viewer> = fc
  .record({
    level: fc.constantFrom<ViewerLevel>('province', 'prefecture', 'county', 'township', 'partner', 'administrator'),
    key,
    roles: fc.subarray(['reviewer', 'officer', 'finance', 'auditor', 'clerk']),
    writeHomes: fc.subarray(['513227', '513226']),
  })
  .map((one) => viewerOf(one));
const queries: fc.Arbitrary<QueryRef> = fc.record({
  home: fc.constantFrom('513227', '513226'),
  divisionKey: key,
  providerKey: fc.oneof(key, fc.constant('')),
  ownerSide: fc.constantFrom('PROVIDER', 'RECEIVER'),
});

test('nobody acts on a question outside their reach, and nobody both asks and answers one', () => {
  fc.assert(
    fc.property(viewers, queries, (viewer, query) => {
      for (const action of ['read', 'raise', 'answer'] as const) {
        if (mayAct(viewer, action, query)) expect(reaches(viewer, query)).toBe(true);
      }
      expect(mayAct(viewer, 'raise', query) && mayAct(viewer, 'answer', query)).toBe(false);
    }),
  );
});
