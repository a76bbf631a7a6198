import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Chengdu, openChengdu, people } from './testing/chengdu.ts';

let chengdu: Chengdu;
let city: Answer;
let district: Answer;
beforeAll(async () => {
  chengdu = await openChengdu();
});
afterAll(() => chengdu.gateway.close());

const sub = (change: object = {}) => ({
  providerKey: '510104',
  divisionKey: '513227',
  parentId: city.id,
  startsOn: '2016-06-01',
  ...change,
});
const now = async (pairing: Answer): Promise<Answer> => {
  const { node } = await chengdu.ask<{ node: Answer }>(
    people.sichuan,
    'query ($id: ID!) { node(id: $id) { __typename ... on Pairing { id version state } } }',
    { id: pairing.id },
  );
  return node;
};

describe('a city is paired, and hands the task down to its districts', () => {
  test('the province proposes, with both ends named', async () => {
    city = await chengdu.propose(people.sichuan);
    expect(city).toMatchObject({
      __typename: 'Pairing',
      state: 'PROPOSED',
      endsOn: null,
      provider: { key: '5101' },
      division: { name: '阿坝藏族羌族自治州' },
    });
  });

  test('no sub-pairing before it is signed', async () => {
    expect(await chengdu.propose(people.chengdu, sub())).toMatchObject({ code: 'CONFLICT', field: 'parentId' });
  });

  test('it is signed: the agreement is in force by the business date', async () => {
    const agreement = await chengdu.sign(people.sichuan, city);
    expect(agreement).toMatchObject({
      __typename: 'Agreement',
      inForce: true,
      committed: '0',
      amount: '236800000000',
      pairing: { state: 'SIGNED', version: 2 },
    });
  });

  test('the city pairs its district with a county, and signs', async () => {
    district = await chengdu.propose(people.chengdu, sub());
    expect(district).toMatchObject({ __typename: 'Pairing', parent: { id: city.id } });
    expect(
      await chengdu.sign(people.chengdu, district, { startsOn: '2016-06-01', amount: '10000000000' }),
    ).toMatchObject({ inForce: true });
  });

  test('every level above and both ends read it; the neighbour reads the city’s pairing alone', async () => {
    const seenBy = async (who: (typeof people)[keyof typeof people]) => {
      const { pairings } = await chengdu.ask<{ pairings: { nodes: { providerKey: string }[] } }>(
        who,
        '{ pairings { nodes { providerKey } } }',
      );
      return pairings.nodes.map((node) => node.providerKey);
    };
    expect(await seenBy(people.sichuan)).toEqual(['5101', '510104']);
    expect(await seenBy(people.xiaojin)).toEqual(['5101', '510104']);
    expect(await seenBy(people.songpan)).toEqual(['5101']);
    expect(await seenBy(people.jinjiang)).toEqual(['510104']);
    expect(await seenBy(people.henan)).toEqual([]);
  });

  test('lists take receiver, provider, scheme, state and depth', async () => {
    const count = async (args: string) => {
      const { pairings } = await chengdu.ask<{ pairings: { totalCount: number } }>(
        people.sichuan,
        `{ pairings(${args}) { totalCount } }`,
      );
      return pairings.totalCount;
    };
    expect(await count('top: true')).toBe(1);
    expect(await count('top: false')).toBe(1);
    expect(await count('divisionKey: "5132"')).toBe(2);
    expect(await count('providerKey: "510104"')).toBe(1);
    expect(await count('scheme: EAST_WEST')).toBe(0);
    expect(await count('states: [SIGNED]')).toBe(2);
    expect(await count('states: [ENDED, PROPOSED]')).toBe(0);
  });
});

describe('what a proposal refuses', () => {
  test.each([
    ['a provider nobody registered', { providerKey: '5102' }, 'INVALID', 'providerKey'],
    ['a receiver that is no division', { divisionKey: '5199' }, 'INVALID', 'divisionKey'],
    ['an end before its beginning', { endsOn: '2015-01-01' }, 'INVALID', 'endsOn'],
    ['a second pairing of the same two', { endsOn: '2018-01-01' }, 'CONFLICT', 'divisionKey'],
  ] as const)('%s', async (_, change, code, field) => {
    expect(await chengdu.propose(people.sichuan, change)).toMatchObject({ code, field });
  });

  test.each([
    ['a provider outside the city', { providerKey: '3306' }],
    ['a county outside the receiver', { divisionKey: '513322' }],
    ['a longer term than the pairing above', { startsOn: '2015-06-01' }],
    ['another scheme', { scheme: 'EAST_WEST' }],
  ])('a sub-pairing with %s', async (_, change) => {
    expect(await chengdu.propose(people.sichuan, sub({ providerKey: '510105', ...change }))).toMatchObject({
      code: 'INVALID',
      field: 'parentId',
    });
  });

  test('a district that pairs itself, a county, and another province', async () => {
    expect(await chengdu.propose(people.jinjiang, sub({ parentId: undefined }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await chengdu.propose(people.xiaojin)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await chengdu.propose(people.henan)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await chengdu.sign(people.henan, city)).toMatchObject({ code: 'NOT_FOUND', field: 'pairingId' });
  });
});

describe('what a signature refuses', () => {
  test.each([
    ['a signing that is yet to come', { signedOn: '2017-04-24' }, 'signedOn'],
    ['a term longer than the pairing’s', { startsOn: '2015-12-31' }, 'endsOn'],
    ['a term that ends before it begins', { endsOn: '2016-03-01' }, 'endsOn'],
  ] as const)('%s', async (_, change, field) => {
    expect(await chengdu.sign(people.sichuan, await now(city), change)).toMatchObject({ code: 'INVALID', field });
  });

  test('a stale version, naming both', async () => {
    const answer = await chengdu.sign(people.sichuan, { ...city, version: 1 });
    expect(answer).toMatchObject({ code: 'CONFLICT', field: 'version' });
    expect(answer.message).toContain('第 1 版，现为第 2 版');
  });
});

describe('an end', () => {
  test('takes sub-pairings and agreements with it, by the calendar', async () => {
    const later = await chengdu.end(people.sichuan, await now(city), '2018-01-01');
    expect(later).toMatchObject({
      state: 'SIGNED',
      endsOn: '2018-01-01',
      children: [{ state: 'SIGNED', endsOn: '2018-01-01' }],
      agreements: [{ endsOn: '2018-01-01', inForce: true }],
    });
    const today = await chengdu.end(people.sichuan, later, '2017-04-23');
    expect(today).toMatchObject({
      state: 'ENDED',
      endsOn: '2017-04-23',
      children: [{ state: 'ENDED' }],
      agreements: [{ endsOn: '2017-04-23', inForce: false }],
    });
  });

  test('is final: nothing is signed, ended again or handed down under it', async () => {
    const ended = await now(city);
    expect(await chengdu.sign(people.sichuan, ended)).toMatchObject({ code: 'CONFLICT', field: 'pairingId' });
    expect(await chengdu.end(people.sichuan, ended, '2017-03-01')).toMatchObject({ code: 'CONFLICT', field: 'id' });
    expect(await chengdu.propose(people.chengdu, sub({ providerKey: '510105' }))).toMatchObject({
      code: 'CONFLICT',
      field: 'parentId',
    });
  });

  test('leaves what was: both ends still read it, and each act has its entry', async () => {
    const { agreements } = await chengdu.ask<{ agreements: { nodes: object[] } }>(
      people.jinjiang,
      '{ agreements(inForce: false) { nodes { pairing { state } } } }',
    );
    expect(agreements.nodes).toEqual([{ pairing: { state: 'ENDED' } }]);
    const entries = await chengdu.gateway.owner(
      'SELECT action, count(*)::int AS n FROM audit_entry GROUP BY 1 ORDER BY 1',
    );
    expect(entries).toEqual([
      { action: 'agreement.signed', n: 2 },
      { action: 'pairing.ended', n: 2 },
      { action: 'pairing.proposed', n: 2 },
    ]);
  });
});
