import { keyRange, rangesHold } from '@jiedui/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignedInRow } from './signed-in.sql.ts';
import { viewerOf } from './viewer-of.ts';

const row = (changes: Partial<SignedInRow>): SignedInRow => ({
  userId: '019f0000-0000-7000-8000-000000000001',
  username: 'somebody',
  userName: '某人',
  businessDate: '2017-04-23',
  officeId: '019f0000-0000-7000-8000-000000000002',
  organisationKey: '513227',
  organisationName: '小金县人民政府',
  organisationLevel: 'county',
  divisionKey: '513227',
  divisionName: '小金县',
  roles: ['finance'],
  offices: [],
  writeHomes: ['513227'],
  moved: [],
  livesMs: 3_600_000,
  ...changes,
});
const city = { organisationKey: '5101', divisionKey: '5101', organisationName: '成都市人民政府' };

describe('how far a person reaches', () => {
  test('a county reaches its territory, and as a receiver nothing by a provider’s range', () => {
    expect(viewerOf(row({}))).toMatchObject({ territory: [keyRange('513227')], providerRange: null, writeHomes: [] });
  });

  test('a partner has no territory, but what its districts and firms gave', () => {
    const viewer = viewerOf(row({ ...city, organisationLevel: 'partner', roles: ['officer'] }));
    expect(viewer).toMatchObject({ territory: [], providerRange: { lo: '5101', hi: '5102' }, writeHomes: ['513227'] });
  });

  test('a firm reaches what it gave itself, not what its city did', () => {
    const firm = { organisationKey: '5101x0001', divisionKey: '5101', organisationLevel: 'partner' } as const;
    expect(viewerOf(row(firm))?.providerRange).toEqual({ lo: '5101x0001', hi: '5101x0002' });
  });

  test('a department of a county reaches the county', () => {
    expect(viewerOf(row({ organisationKey: '513227x0002' }))).toMatchObject({
      divisionKey: '513227',
      territory: [keyRange('513227')],
    });
  });

  test('a province reaches its territory and what its cities gave', () => {
    const province = { organisationKey: '33', divisionKey: '33', organisationLevel: 'province' } as const;
    expect(viewerOf(row(province))).toMatchObject({ territory: [keyRange('33')], providerRange: keyRange('33') });
  });

  test('an administrator reaches neither', () => {
    const viewer = viewerOf(
      row({ officeId: null, roles: ['audit-admin'], organisationLevel: null, divisionKey: null }),
    );
    expect(viewer).toMatchObject({
      level: 'administrator',
      admin: 'audit-admin',
      territory: [],
      providerRange: null,
      writeHomes: [],
    });
  });

  test.each([
    ['an office', { officeId: null }],
    ['an organisation', { organisationKey: null }],
    ['a level', { organisationLevel: null }],
    ['a division', { divisionKey: null }],
  ] as const)('without %s there is nobody', (_, changes) => expect(viewerOf(row(changes))).toBeUndefined());

  test('a moved township leaves the county that lost it and joins the one that gained it', () => {
    const moved = [{ ...keyRange('513227200'), toAncestors: ['51', '5132', '513228'] }];
    expect(rangesHold(viewerOf(row({ moved }))?.territory ?? [], '513227200101')).toBe(false);
    const gaining = viewerOf(row({ moved, organisationKey: '513228', divisionKey: '513228' }));
    expect(rangesHold(gaining?.territory ?? [], '513227200101')).toBe(true);
  });

  test('no viewer reaches beyond its own division where nothing has moved', () => {
    const divisions = fc.constantFrom('51', '5132', '513227', '513227100', '513227100200');
    const levels = fc.constantFrom('province', 'prefecture', 'county', 'township', 'village', 'partner');
    const others = fc.stringMatching(/^[1-9]\d{5}(\d{3}(\d{3})?)?$/);
    fc.assert(
      fc.property(divisions, levels, others, (divisionKey, level, other) => {
        const viewer = viewerOf(
          row({ divisionKey, organisationKey: divisionKey, organisationLevel: level as 'county' }),
        );
        const reached = rangesHold(viewer?.territory ?? [], other);
        expect(reached).toBe(level !== 'partner' && other.startsWith(divisionKey));
      }),
    );
  });
});
