import { homeOf } from '@jiedui/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewerOf } from '../../testing/viewers.ts';
import { type FundAction, type FundRef, mayAct } from './fund.policy.ts';

const xiaojin: FundRef = { home: '513227', divisionKey: '513227', providerKey: '510104' };
const aba: FundRef = { home: '513200', divisionKey: '5132', providerKey: '5101' };

const finance = viewerOf({ level: 'county', key: '513227', roles: ['finance'] });
const neighbour = viewerOf({ level: 'county', key: '513226', roles: ['finance'] });
const projects = viewerOf({ level: 'county', key: '513227', roles: ['projects'] });
const jinjiang = viewerOf({ level: 'partner', key: '510104', roles: ['officer'], writeHomes: ['513227'] });
const ended = viewerOf({ level: 'partner', key: '510104', roles: ['officer'] });
const chengdu = viewerOf({ level: 'partner', key: '5101', roles: ['officer'], writeHomes: ['513200', '513227'] });
const clerk = viewerOf({ level: 'partner', key: '510104', roles: ['clerk'], writeHomes: ['513227'] });
const shaoxing = viewerOf({ level: 'partner', key: '3306', roles: ['officer'], writeHomes: ['513227'] });
const prefecture = viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer', 'finance'] });
const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer', 'finance', 'officer'] });
const township = viewerOf({ level: 'township', key: '513227100', roles: ['clerk'] });
const administrator = viewerOf({ level: 'administrator', key: '51', roles: ['system-admin', 'finance'] });

const GIVING: FundAction[] = ['commit', 'plan', 'send', 'recall'];
const RECEIVING: FundAction[] = ['confirm', 'register', 'match', 'return', 'allocate', 'spend', 'reverse'];

describe('who may do what', () => {
  test.each([
    ['the district sends its own money', jinjiang, 'send', xiaojin, true],
    ['its city sends for it', chengdu, 'send', xiaojin, true],
    ['not once no agreement is in force in that home', ended, 'send', xiaojin, false],
    ['only an officer does', clerk, 'send', xiaojin, false],
    ['another partner in the same county does not', shaoxing, 'send', xiaojin, false],
    ['the county does not send', finance, 'send', xiaojin, false],
    ['the county confirms what came to it', finance, 'confirm', xiaojin, true],
    ['only its finance staff do', projects, 'confirm', xiaojin, false],
    ['a neighbouring county does not', neighbour, 'confirm', xiaojin, false],
    ['the sender never confirms', jinjiang, 'confirm', xiaojin, false],
    ['its city neither', chengdu, 'confirm', xiaojin, false],
    [
      'nor the sender’s own city, where the money comes to it',
      viewerOf({ level: 'prefecture', key: '5101', roles: ['finance'] }),
      'confirm',
      { ...xiaojin, divisionKey: '5101', home: '510100' },
      false,
    ],
    ['a prefecture keeps the books of what came to itself', prefecture, 'confirm', aba, true],
    ['and not those of its counties', prefecture, 'confirm', xiaojin, false],
    ['a province books nothing', province, 'confirm', xiaojin, false],
    ['a province sends nothing', province, 'send', xiaojin, false],
  ] as const)('%s', (_, viewer, action, fund, allowed) => {
    expect(mayAct(viewer, action, fund)).toBe(allowed);
  });

  test.each([
    ['the county', finance, true],
    ['any role of the county', projects, true],
    ['the prefecture', prefecture, true],
    ['the province', province, true],
    ['the district that sent', ended, true],
    ['the neighbour', neighbour, false],
    ['another partner', shaoxing, false],
    ['a township, although the fund’s home is its own', township, false],
    ['an administrator', administrator, false],
  ] as const)('%s reads the county’s fund: %s', (_, viewer, allowed) => {
    expect(mayAct(viewer, 'read', xiaojin)).toBe(allowed);
  });

  test('a township reads no money, even what lies in itself', () => {
    expect(mayAct(township, 'read', { ...xiaojin, divisionKey: '513227100' })).toBe(false);
  });

  test('every giving action is the provider’s, every receiving one the receiver’s', () => {
    for (const action of GIVING)
      expect([mayAct(jinjiang, action, xiaojin), mayAct(finance, action, xiaojin)]).toEqual([true, false]);
    for (const action of RECEIVING)
      expect([mayAct(jinjiang, action, xiaojin), mayAct(finance, action, xiaojin)]).toEqual([false, true]);
  });
});

const key = fc.constantFrom(
  '51',
  '5101',
  '510104',
  '5101x0001',
  '5132',
  '513226',
  '513227',
  '513227100',
  '3306',
  '33',
  '411725',
);
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
  key,
  roles: fc.subarray(['reviewer', 'officer', 'finance', 'projects', 'auditor']),
  writeHomes: fc.subarray(['513200', '513227', '513226', '411725']),
});
const anyFund = fc
  .record({ divisionKey: fc.constantFrom('5132', '513226', '513227', '411725'), providerKey: key })
  .map((fund): FundRef => ({ ...fund, home: homeOf(fund.divisionKey) }));
const anyAction = fc.constantFrom<FundAction>('read', ...GIVING, ...RECEIVING);

test('no viewer reaches a fund outside territory and provider range', () => {
  fc.assert(
    fc.property(anyone, anyFund, anyAction, (who, fund, action) => {
      const viewer = viewerOf(who);
      const receives = viewer.territory.some(({ lo, hi }) => fund.divisionKey >= lo && fund.divisionKey < hi);
      const gives = !!viewer.providerRange && fund.providerKey.startsWith(who.key);
      if (!receives && !gives) expect(mayAct(viewer, action, fund)).toBe(false);
    }),
  );
});

test('nobody both sends and confirms the same money', () => {
  fc.assert(
    fc.property(
      anyone,
      anyFund,
      fc.constantFrom(...GIVING),
      fc.constantFrom(...RECEIVING),
      (who, fund, give, receive) => {
        const viewer = viewerOf(who);
        expect(mayAct(viewer, give, fund) && mayAct(viewer, receive, fund)).toBe(false);
      },
    ),
  );
});
