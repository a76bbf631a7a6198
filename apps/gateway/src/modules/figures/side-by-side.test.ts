import { parsePeriod } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { evaluate, findIndicator, readingOf, rebuildTree } from '../indicators/index.ts';
import { loadWorld } from './testing/load.ts';
import { belongs, naiveSums, type Slice } from './testing/naive.ts';
import { worldOf } from './testing/world.ts';

const TODAY = '2017-04-23';
const world = worldOf(23, 120);
const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const city = viewerOf({ level: 'partner', key: '5101', roles: ['officer'] });
const reading = readingOf(parsePeriod('2017'), TODAY);
const sumsOf = (slice: Slice) =>
  naiveSums(
    world.deltas.filter((delta) => belongs(slice, delta)),
    reading,
  );
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openTestGateway();
  await loadWorld(gateway, world);
  // Links show their provider, and a provider is an organisation.
  for (const key of ['33', '3306', '51', '5101', '510104', '510105', '5101x0001', '5114']) {
    await gateway.owner(
      `INSERT INTO organisation (key, kind, name, initials, level, division_key) VALUES ($1, 'GOVERNMENT', $1, 'a', 'partner', $2)`,
      [key, key.split('x')[0]],
    );
  }
  const owner = new pg.Client(gateway.urls.owner);
  await owner.connect();
  await rebuildTree(owner, TODAY);
  await owner.end();
});
afterAll(() => gateway.close());

async function ask<T>(viewer: Viewer, document: string): Promise<T> {
  gateway.statements();
  const { data, errors } = await gateway.query<T>(viewer, document);
  expect(errors).toBeUndefined();
  expect(gateway.statements()).toHaveLength(1);
  return data;
}

interface Row {
  key: string;
  division: { key: string; parent: { key: string } | null } | null;
  provider: { key: string } | null;
  figures: { key: string; value: string | null }[];
}

const KEYS = ['funds.in-place', 'funds.idle-share', 'projects.not-started', 'projects.invested'];
const compare = async (viewer: Viewer, args: string): Promise<Row[]> =>
  (
    await ask<{ comparison: Row[] }>(
      viewer,
      `{ comparison(${args}, period: "2017", keys: ${JSON.stringify(KEYS)}) {
        key name division { key parent { key } } provider { key } figures { key value } } }`,
    )
  ).comparison;

describe('side by side', () => {
  test.each([
    ['counties of a prefecture', province, 'divisionKey: "5132", by: DIVISION', {}, 6],
    [
      'prefectures of a province, from one city',
      province,
      'divisionKey: "51", providerKey: "5101", by: DIVISION',
      { providerKey: '5101' },
      4,
    ],
    [
      'receivers of a city that asks for all of them',
      city,
      'providerKey: "5101", by: DIVISION',
      { providerKey: '5101' },
      4,
    ],
    ['townships of a county', province, 'divisionKey: "513227", by: DIVISION', {}, 9],
  ] as const)('%s', async (_, viewer, args, slice, digits) => {
    const rows = await compare(viewer, args);
    expect(rows.length).toBeGreaterThan(0);
    for (const { key, division, figures } of rows) {
      expect([key.length, division?.key]).toEqual([digits, key]);
      const sums = sumsOf({ ...slice, divisionKey: key });
      for (const { key: asked, value } of figures) {
        const indicator = findIndicator(asked);
        if (indicator && value !== null)
          expect([key, asked, value]).toEqual([key, asked, evaluate(indicator.formula, sums).value]);
      }
    }
  });

  test('providers of a prefecture by city, districts of a city by themselves', async () => {
    expect(
      (await compare(province, 'divisionKey: "5132", by: PROVIDER')).map(({ key, provider }) => [key, provider?.key]),
    ).toEqual(['33', '3306', '51', '5101', '5114'].map((key) => [key, key]));
    const districts = await compare(city, 'providerKey: "5101", by: PROVIDER');
    expect(districts.map(({ key }) => key)).toEqual(['5101', '510104', '510105', '5101x0001']);
  });

  test('anything but places and providers is refused', async () => {
    const { errors } = await gateway.query(
      province,
      '{ comparison(divisionKey: "51", by: SOURCE, period: "2017", keys: []) { key } }',
    );
    expect(errors?.[0]?.message).toContain('按地区');
  });
});

interface Link {
  provider: { key: string };
  division: { key: string };
  scheme: string;
  inPlace: string;
  inTransit: string;
  expected: string;
}

const flows = async (viewer: Viewer, args: string): Promise<Link[]> =>
  (
    await ask<{ flows: Link[] }>(
      viewer,
      `{ flows(${args}, period: "2017") { provider { key } division { key } scheme inPlace inTransit expected committed sent allocated spent } }`,
    )
  ).flows;

describe('money from providers to receivers', () => {
  test.each([
    ['to prefectures of a province', province, 'divisionKey: "51"', {}, 4],
    ['from a city’s districts to all prefectures', city, 'providerKey: "5101"', { providerKey: '5101' }, 4],
    ['to counties of a prefecture', province, 'divisionKey: "5132", providerKey: "5101"', { providerKey: '5101' }, 6],
    ['to one county', province, 'divisionKey: "513227"', {}, 6],
    ['under one scheme', province, 'divisionKey: "51", scheme: EAST_WEST', {}, 4],
  ] as const)('%s', async (_, viewer, args, slice, digits) => {
    const links = await flows(viewer, args);
    expect(links.length).toBeGreaterThan(0);
    const each = new Set(links.map(({ provider, division, scheme }) => `${provider.key} ${division.key} ${scheme}`));
    expect(each.size).toBe(links.length);
    for (const key of new Set(links.map(({ division }) => division.key))) {
      expect(key).toHaveLength(digits);
      const scheme = args.includes('EAST_WEST') ? 'EAST_WEST' : null;
      const sums = sumsOf({ ...slice, divisionKey: key, scheme });
      const there = links.filter(({ division }) => division.key === key);
      const total = (amount: 'inPlace' | 'inTransit' | 'expected') =>
        there.reduce((sum, link) => sum + BigInt(link[amount]), 0n);
      expect([total('inPlace'), total('inTransit'), total('expected')]).toEqual([
        sums('funds.in-place', 'FLOW'),
        sums('funds.in-transit', 'CLOSING'),
        sums('funds.expected', 'TARGET'),
      ]);
    }
  });

  test('out of reach is refused', async () => {
    const { errors } = await gateway.query(city, '{ flows(divisionKey: "5132", period: "2017") { sent } }');
    expect(errors?.[0]?.message).toContain('providerKey: "5101"');
  });
});
