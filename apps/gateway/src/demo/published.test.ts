import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../testing/index.ts';
import { loadDemo } from './index.ts';

const people = {
  '5101-officer': viewerOf({ level: 'partner', key: '5101', roles: ['officer'] }),
  '51-reviewer': viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }),
};
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openTestGateway();
  await loadDemo(gateway.urls, () => undefined);
});
afterAll(() => gateway.close());

interface Part {
  key: string;
  value: string;
  own: boolean;
  recordType: string | null;
  recordId: string | null;
  personName: string | null;
  madeUp: boolean;
}
interface Figure {
  key: string;
  value: string | null;
  additive: boolean;
  madeUp: boolean;
  period: string;
  asOf: string;
  findings: { zh: string }[];
  parts: { nodes: Part[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
interface Asked {
  divisionKey?: string;
  providerKey?: string;
  keys?: string[];
}

async function figures(
  who: keyof typeof people,
  filter: Asked,
  by = 'DIVISION',
  after: string | null = null,
): Promise<Figure[]> {
  gateway.statements();
  const { data, errors } = await gateway.query<{ figures: Figure[] }>(
    people[who],
    `query ($filter: FigureFilter!, $by: FigureSplit!, $after: String) { figures(filter: $filter) {
      key value additive madeUp period asOf findings { zh } parts(by: $by, first: 500, after: $after) {
        nodes { key value own recordType recordId personName madeUp } totalCount pageInfo { hasNextPage endCursor } } } }`,
    { filter: { period: '2017', ...filter }, by, after },
  );
  expect(errors).toBeUndefined();
  expect(gateway.statements()).toHaveLength(1);
  return data.figures;
}

describe.each(['5101-officer', '51-reviewer'] as const)('for %s Chengdu’s year reads as published', (who) => {
  test.each([
    ['programme.budget', '236800000000'],
    ['programme.projects', '316'],
    ['programme.trainees', '39000'],
    ['funds.expected', '38800000000'],
    ['funds.in-place', '11400000000'],
    ['funds.in-place-share', '0.2938'],
    ['funds.idle', '2880000000'],
    ['funds.idle-share', '0.2526'],
    ['funds.programmed-share', '1.0387'],
    ['projects.planned', '281'],
    ['projects.started', '131'],
    ['projects.started-share', '0.4662'],
    ['projects.not-started', '150'],
    ['projects.planned-investment', '40300000000'],
    ['projects.invested', '8520000000'],
    ['projects.invested-share', '0.2114'],
    ['secondments', '532'],
  ])('%s is %s', async (key, value) => {
    const [figure] = await figures(who, { providerKey: '5101', keys: [key] });
    const programme = key.startsWith('programme.');
    expect(figure).toMatchObject({
      value,
      madeUp: programme,
      period: programme ? '2016/2020' : '2017',
      asOf: '2017-04-23T23:59:59+08:00',
    });
  });
});

test('more is sent than has arrived, and what does not fit is said', async () => {
  const all = new Map((await figures('51-reviewer', { providerKey: '5101' })).map((figure) => [figure.key, figure]));
  expect(BigInt(all.get('funds.in-transit')?.value ?? 0)).toBeGreaterThan(0n);
  expect(
    all
      .get('projects.planned-investment')
      ?.findings.map(({ zh }) => zh)
      .join(),
  ).toContain('3.88亿元');
  expect(all.get('secondments')?.findings[0]?.zh).toContain('532');
  expect(all.get('funds.sent')?.findings).toEqual([]);
});

test('below the published whole everything is marked as made up', async () => {
  const [figure] = await figures('51-reviewer', { divisionKey: '513227', keys: ['funds.in-place'] });
  expect(figure?.madeUp).toBe(true);
});

test('from the province down, every additive figure is the sum of its parts, and ends in records with a person', async () => {
  await descend({ divisionKey: '51', providerKey: '5101' });
});

/** Checks one place, then the places beneath it. */
async function descend(asked: Asked): Promise<void> {
  const [bySplit, byRecord] = [await figures('51-reviewer', asked), await figures('51-reviewer', asked, 'RECORD')];
  for (const figure of bySplit.filter(({ additive, value }) => additive && value !== null)) {
    expect([asked, figure.key, total(figure.parts.nodes)]).toEqual([asked, figure.key, figure.value]);
    expect(figure.parts.nodes.filter(({ own }) => own && asked.divisionKey === '51')).toEqual([]);
  }
  for (const figure of byRecord.filter(({ additive, value }) => additive && value !== null)) {
    const records = await allPages(asked, figure);
    expect([asked, figure.key, total(records), records.length]).toEqual([
      asked,
      figure.key,
      figure.value,
      figure.parts.totalCount,
    ]);
    expect(records.every(({ recordId, personName, madeUp }) => recordId && personName && madeUp)).toBe(true);
  }
  const children = new Set(
    bySplit
      .flatMap(({ additive, parts }) => (additive ? parts.nodes.filter(({ own }) => !own) : []))
      .map(({ key }) => key),
  );
  for (const divisionKey of children) if (divisionKey.length < 9) await descend({ ...asked, divisionKey });
}

async function allPages(asked: Asked, figure: Figure): Promise<Part[]> {
  const records = [...figure.parts.nodes];
  for (let { pageInfo } = figure.parts; pageInfo.hasNextPage; ) {
    const [next] = await figures('51-reviewer', { ...asked, keys: [figure.key] }, 'RECORD', pageInfo.endCursor);
    if (!next) throw new Error(figure.key);
    records.push(...next.parts.nodes);
    pageInfo = next.parts.pageInfo;
  }
  return records;
}

const total = (parts: readonly Part[]): string => parts.reduce((sum, { value }) => sum + BigInt(value), 0n).toString();
