import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { viewerOf } from '../../testing/index.ts';
import { openWorld, people, type World } from '../projects/testing/project-world.ts';

interface Hit {
  kind: string;
  label: string;
  detail: string;
  path: string;
  nodeId: string | null;
}

let world: World;
const search = async (who: Viewer, text: string, first?: number): Promise<Hit[]> => {
  world.gateway.statements();
  const { search: hits } = await world.ask<{ search: Hit[] }>(
    who,
    'query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind label detail path nodeId } }',
    { text, first },
  );
  expect(world.gateway.statements().length).toBe(1);
  return hits;
};
const labels = async (who: Viewer, text: string): Promise<string[]> =>
  (await search(who, text)).map(({ kind, label }) => `${kind} ${label}`);

beforeAll(async () => {
  world = await openWorld();
  await world.create();
  await world.gateway.owner(
    `INSERT INTO organisation (key, kind, name, initials, level, division_key) VALUES ('5101x0001', 'ZONE', '高新区', 'gxq', 'partner', '5101')`,
  );
  const fund = {
    agreementId: world.agreements.district,
    source: 'INTRA_PROVINCE',
    amount: '6000000',
    arrivedOn: '2017-04-05',
    payer: '锦江区',
  };
  await world.act(people.finance, 'registerReceipt', { ...fund, voucherNo: 'YH-77' });
});
afterAll(() => world.gateway.close());

describe('is found from the beginning', () => {
  test.each([
    ['a county by name', '小金', 'DIVISION 小金县'],
    ['a county by initials', 'xjx', 'DIVISION 小金县'],
    ['a town by code', '513227103', 'DIVISION 达维镇'],
    ['a zone that is no division', '高新', 'ORGANISATION 高新区'],
    ['a zone by initials', 'GXQ', 'ORGANISATION 高新区'],
    ['a project by name', '达维镇冒水', 'PROJECT 达维镇冒水村饮水工程'],
    ['a project by number', '513227-2017-0001', 'PROJECT 达维镇冒水村饮水工程'],
    ['a project by initials', 'dwzms', 'PROJECT 达维镇冒水村饮水工程'],
    ['a voucher', 'YH-77', 'VOUCHER YH-77'],
    ['a voucher in small letters', 'yh-7', 'VOUCHER YH-77'],
    ['full-width letters', 'ＹＨ－７７', 'VOUCHER YH-77'],
  ])('%s', async (_, text, expected) => expect(await labels(people.projects, text)).toContain(expected));

  test.each(['', '   ', '不存在的东西', '%', '_', "' OR 1=1 --"])('nothing by %j', async (text) =>
    expect(await search(people.projects, text)).toEqual([]),
  );
});

test('each find says where it belongs, where it opens, and its id', async () => {
  expect(await search(people.projects, '达维镇')).toEqual([
    {
      kind: 'DIVISION',
      label: '达维镇',
      detail: '阿坝藏族羌族自治州 · 小金县',
      path: '/divisions?place=513227103',
      nodeId: expect.any(String),
    },
    {
      kind: 'PROJECT',
      label: '达维镇冒水村饮水工程',
      detail: '小金县 · 513227-2017-0001',
      path: '/projects/513227-2017-0001',
      nodeId: expect.any(String),
    },
  ]);
  const [voucher] = await search(people.projects, 'YH');
  expect(voucher).toMatchObject({
    detail: '2017-04-05 · 60,000.00 元 · 锦江区',
    path: `/postings?open=${voucher?.nodeId}`,
  });
  for (const hit of [...(await search(people.projects, '达维镇')), ...(await search(people.projects, 'YH'))]) {
    expect(await world.ask(people.projects, 'query ($id: ID!) { node(id: $id) { id } }', { id: hit.nodeId })).toEqual({
      node: { id: hit.nodeId },
    });
  }
});

test.each([
  ['a neighbouring county', people.neighbour],
  ['another partner of the same county', people.shaoxing],
  ['a formerly paired city', people.former],
  ['an administrator', viewerOf({ level: 'administrator', key: '51', roles: ['system-admin'] })],
])('%s finds the place and nothing that happened there', async (_, who) => {
  expect(await labels(who, '达维镇')).toEqual(['DIVISION 达维镇']);
  expect(await labels(who, '513227-2017-0001')).toEqual([]);
  expect(await labels(who, 'YH-77')).toEqual([]);
});

test('a find is never more than was asked for, and one’s own places come first', async () => {
  expect(await search(people.projects, '5132', 4)).toHaveLength(4);
  const kinds = (await search(people.projects, 'dwz')).map(({ kind, path }) => [
    kind,
    path.startsWith('/divisions?place=513227'),
  ]);
  expect(kinds.slice(0, 2)).toEqual([
    ['DIVISION', true],
    ['PROJECT', false],
  ]);
  expect(kinds.slice(2).every(([kind, own]) => kind === 'DIVISION' && own === false)).toBe(true);
});
