import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../schema/refusal.ts';
import { viewerOf } from '../../testing/viewers.ts';
import { mayAsk, refuseOutOfReach, type Sides } from './figure.policy.ts';

const people = {
  province: viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }),
  prefecture: viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] }),
  county: viewerOf({ level: 'county', key: '513227', roles: ['finance'] }),
  city: viewerOf({ level: 'partner', key: '5101', roles: ['officer'] }),
  district: viewerOf({ level: 'partner', key: '510104', roles: ['officer'] }),
  zone: viewerOf({ level: 'partner', key: '5101x0001', roles: ['officer'] }),
  administrator: viewerOf({ level: 'administrator', key: '51', roles: ['system-admin'] }),
};

describe('who may ask', () => {
  test.each([
    ['a province for its whole', 'province', '51', null, true],
    ['a province for its cities’ gifts anywhere', 'province', null, '5101', true],
    ['a province for what comes from another', 'province', '51', '33', true],
    ['not a province for another’s receivers', 'province', '5203', null, false],
    ['not a province for another’s gifts everywhere', 'province', null, '33', false],
    ['not anybody for everything', 'province', null, null, false],
    ['a prefecture for its county', 'prefecture', '513227', null, true],
    ['not a prefecture for a city’s gifts anywhere', 'prefecture', null, '5101', false],
    ['a prefecture for a city’s gifts to it', 'prefecture', '5132', '5101', true],
    ['not a county for its neighbour', 'county', '513226', '5101', false],
    ['not a county for its prefecture', 'county', '5132', null, false],
    ['a city for its districts', 'city', null, '510104', true],
    ['a city for its gifts to one county', 'city', '513227', '5101', true],
    ['not a city for all of a county', 'city', '513227', null, false],
    ['not a district for its city', 'district', null, '5101', false],
    ['not a district for a sister district', 'district', '513227', '510105', false],
    ['a zone for itself', 'zone', null, '5101x0001', true],
    ['not an administrator', 'administrator', '51', '5101', false],
  ] as const)('%s', (_, who, divisionKey, providerKey, allowed) =>
    expect(mayAsk(people[who], { divisionKey, providerKey })).toBe(allowed),
  );

  test('not an administrator, whatever they could reach', () => {
    const { territory, providerRange } = people.province;
    const sides = { divisionKey: '51', providerKey: '5101' };
    expect(mayAsk({ ...people.administrator, territory, providerRange }, sides)).toBe(false);
  });

  test('a place that has left a territory is out of reach, its old county is not', () => {
    const county = {
      ...people.county,
      territory: [
        { lo: '513227', hi: '513227103' },
        { lo: '513227104', hi: '513228' },
      ],
    };
    expect(mayAsk(county, { divisionKey: '513227', providerKey: null })).toBe(true);
    expect(mayAsk(county, { divisionKey: '513227103', providerKey: null })).toBe(false);
  });

  test('whoever may ask reaches every fact of the answer', () => {
    const keys = fc.constantFrom('51', '5132', '513227', '513227100', '513226', '33', '3306', '5203');
    const providers = fc.constantFrom('51', '5101', '510104', '5101x0001', '510105', '33', '3306');
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(people)),
        fc.option(keys),
        fc.option(providers),
        (viewer, divisionKey, providerKey) => {
          fc.pre(mayAsk(viewer, { divisionKey, providerKey }));
          const inside = (key: string | null, ranges: readonly { lo: string; hi: string }[]) =>
            key !== null && ranges.some(({ lo, hi }) => key >= lo && `${key}~` < hi);
          expect(
            inside(divisionKey, viewer.territory) ||
              inside(providerKey, viewer.providerRange ? [viewer.providerRange] : []),
          ).toBe(true);
        },
      ),
    );
  });
});

test.each([
  [
    'a prefecture is told to add its division',
    people.prefecture,
    { divisionKey: null, providerKey: '5101' },
    'divisionKey',
    'divisionKey: "5132"',
  ],
  [
    'a partner is told to add itself',
    people.city,
    { divisionKey: '513227', providerKey: null },
    'providerKey',
    'providerKey: "5101"',
  ],
  [
    'a prefecture at its neighbour’s is told to add itself as provider',
    people.prefecture,
    { divisionKey: '5133', providerKey: null },
    'providerKey',
    'providerKey: "5132"',
  ],
  [
    'a county, which gives nothing, at its neighbour’s is told its own division',
    people.county,
    { divisionKey: '513226', providerKey: '5101' },
    'divisionKey',
    'divisionKey: "513227"',
  ],
] as const)('%s', (_, viewer, sides: Sides, field, words) => {
  const refusal = refused(() => refuseOutOfReach(viewer, sides));
  expect(refusal).toMatchObject({ code: 'FORBIDDEN', field });
  expect([refusal.texts.zh, refusal.texts.en].every((text) => text.includes(words))).toBe(true);
});

function refused(act: () => void): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('not refused');
}
