import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { rebuildTree } from '../indicators/index.ts';
import { loadWorld } from './testing/load.ts';
import { worldOf } from './testing/world.ts';

const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const county = viewerOf({ level: 'county', key: '513227', roles: ['reporter'] });
const administrator = viewerOf({ level: 'administrator', key: '51', roles: ['security-admin'] });
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openTestGateway();
  await loadWorld(gateway, worldOf(31, 80));
  const owner = new pg.Client(gateway.urls.owner);
  await owner.connect();
  await rebuildTree(owner, '2017-04-23');
  await owner.end();
});
afterAll(() => gateway.close());

interface Figure {
  value: string | null;
  previous: string | null;
  findings: { zh: string }[];
  division: { key: string; ancestors: { key: string }[] } | null;
  parts: {
    nodes: { key: string; value: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

async function ask(viewer: Viewer, filter: Record<string, unknown>, parts = 'first: 2') {
  const { data, errors } = await gateway.query<{ figures: Figure[] } | null>(
    viewer,
    `query ($filter: FigureFilter!) { figures(filter: $filter) { value previous findings { zh }
      division { key ancestors { key } } parts(${parts}) { nodes { key value } pageInfo { hasNextPage endCursor } totalCount } } }`,
    { filter: { divisionKey: '51', period: '2017', keys: ['funds.in-place'], ...filter } },
  );
  return { figure: data?.figures[0], refused: errors?.[0]?.message };
}

describe('bad input is refused with a way out', () => {
  test.each([
    ['a period that is none', { period: '2017-13' }, 'first: 2', '2017-04'],
    ['full-width digits', { period: '２０１７' }, 'first: 2', '2017-04'],
    ['an as-of that is no day', { asOf: '2017-02-30' }, 'first: 2', '2017-04-23'],
    ['a key of no division', { divisionKey: '51322' }, 'first: 2', '列表'],
    ['a key of no organisation', { providerKey: "5101' OR 1=1" }, 'first: 2', '列表'],
    ['a figure that does not exist', { keys: ['funds.stolen'] }, 'first: 2', 'funds.stolen'],
    ['an empty page', {}, 'first: 0', '1 至 500'],
    ['a page beyond all bounds', {}, 'first: 501', '1 至 500'],
    ['a cursor of nothing', {}, 'after: "x"', '第一页'],
    [
      'a part’s cursor among records',
      {},
      `by: RECORD, after: "${Buffer.from('part 5132').toString('base64url')}"`,
      '第一页',
    ],
  ])('%s', async (_, filter, parts, words) => {
    const { refused } = await ask(province, filter, parts);
    expect(refused).toContain(words);
    expect(refused).not.toContain('OR 1=1');
  });

  test('an administrator reads no figures, a county none of its neighbour’s', async () => {
    expect((await ask(administrator, {})).refused).toContain('管理员');
    expect((await ask(county, { divisionKey: '513226' })).refused).toContain('513227');
  });
});

test('pages of places put together are all of them, whatever the size of a page', async () => {
  const whole = (await ask(province, {}, 'first: 500')).figure?.parts;
  const keys: string[] = [];
  for (let after = ''; ; ) {
    const page = (await ask(province, {}, `first: 1${after && `, after: "${after}"`}`)).figure?.parts;
    keys.push(...(page?.nodes ?? []).map(({ key }) => key));
    expect(page?.totalCount).toBe(whole?.totalCount);
    if (!page?.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor ?? '';
  }
  expect(keys).toEqual(whole?.nodes.map(({ key }) => key));
});

test('an entity’s own fields are shown inside a figure, by the same statement', async () => {
  gateway.statements();
  const { figure } = await ask(county, { divisionKey: '513227' });
  expect(figure?.division).toEqual({ key: '513227', ancestors: [{ key: '51' }, { key: '5132' }] });
  expect(gateway.statements()).toHaveLength(1);
});

describe('null, with the reason', () => {
  test.each([
    ['projects of several years', { keys: ['projects.planned'], period: '2016/2017' }, '分年度'],
    ['a village', { divisionKey: '513227100201' }, '乡镇'],
  ])('%s', async (_, filter, words) => {
    const { figure } = await ask(province, filter);
    expect([figure?.value, figure?.parts.nodes]).toEqual([null, []]);
    expect(figure?.findings.map(({ zh }) => zh).join()).toContain(words);
  });

  test('planned investment of several years adds up all the same', async () => {
    const [both, ...years] = await Promise.all(
      ['2015/2016', '2016'].map(
        async (period) => (await ask(province, { keys: ['projects.planned-investment'], period })).figure?.value,
      ),
    );
    expect([both]).toEqual(years);
  });

  test('before anything was reported', async () => {
    expect((await ask(province, { period: '2014' })).figure?.value).toBeNull();
    expect((await ask(province, { period: '2016' })).figure?.previous).toBeNull();
  });
});

test('the year before is read to the same day', async () => {
  const { figure } = await ask(province, { keys: ['funds.sent'] });
  expect(figure?.previous).toBe(
    (await ask(province, { keys: ['funds.sent'], period: '2016-01-01/2016-04-23' })).figure?.value,
  );
  expect(figure?.previous).not.toBeNull();
});

test('an as-of that has not come is read as today', async () => {
  expect((await ask(province, { asOf: '2018-01-01' })).figure?.value).toBe((await ask(province, {})).figure?.value);
});
