import { ancestorsOf, rangesHold, territoryOf } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { applyDivisionChange, readMoves } from './index.ts';

let gateway: TestGateway;
let owner: pg.Client;
const reporter = viewerOf({ level: 'county', key: '513227', roles: ['reporter'] });
const partner = viewerOf({ level: 'partner', key: '3306', roles: ['officer'] });

beforeAll(async () => {
  gateway = await openTestGateway();
  owner = new pg.Client(gateway.urls.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await gateway.close();
});

interface Named {
  key: string;
  name: string;
}

async function ask<T>(document: string, variables?: Record<string, unknown>, viewer = reporter): Promise<T> {
  gateway.statements();
  const { data, errors } = await gateway.query<T>(viewer, document, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function search(text: string, more = ''): Promise<string[]> {
  const { searchDivisions } = await ask<{ searchDivisions: Named[] }>(
    `query ($text: String!) { searchDivisions(text: $text ${more}) { key name } }`,
    { text },
  );
  return searchDivisions.map(({ key }) => key);
}

async function placeOf(key: string, businessDate = '2017-04-23') {
  const viewer = { ...reporter, businessDate };
  const { division } = await ask<{
    division: { parent: Named; ancestors: Named[]; versions: { parentKey: string }[] };
  }>(
    'query ($key: DivisionKey!) { division(key: $key) { parent { key name } ancestors { key name } versions { parentKey } } }',
    { key },
    viewer,
  );
  return division;
}

describe('a division', () => {
  test('says what it is, in one statement', async () => {
    const document = `{ division(key: "513227103") {
      id key level kind name code initials validFrom parent { name } ancestors { name kind }
      children(first: 2) { totalCount nodes { name } } versions { validFrom validTo } changes { document } } }`;
    const { division } = await ask<{ division: Record<string, unknown> }>(document);
    expect(division).toMatchObject({
      key: '513227103',
      level: 'TOWNSHIP',
      kind: 'TOWN',
      name: '达维镇',
      code: '513227103',
      initials: 'dwz',
      validFrom: '1949-10-01',
      parent: { name: '小金县' },
      ancestors: [{ name: '四川省' }, { name: '阿坝藏族羌族自治州' }, { name: '小金县' }],
      versions: [{ validFrom: '1949-10-01', validTo: null }],
      changes: [],
    });
    expect(gateway.statements()).toHaveLength(1);
    const { node } = await ask<{ node: Named }>('query ($id: ID!) { node(id: $id) { ... on Division { name } } }', {
      id: division.id,
    });
    expect(node.name).toBe('达维镇');
  });

  test('is open to every signed-in person, wherever it lies', async () => {
    const { division } = await ask<{ division: Named }>('{ division(key: "513227") { name } }', {}, partner);
    expect(division.name).toBe('小金县');
  });

  test.each(['513227999', '441900', '9', "5132' OR 1=1", '', '𠮷'])('%j is none', async (key) => {
    const { division } = await ask<{ division: null }>('query ($key: DivisionKey!) { division(key: $key) { key } }', {
      key,
    });
    expect(division).toBeNull();
  });

  test('placeholders are passed over: a district of 北京 stands under it directly', async () => {
    expect((await placeOf('110101')).ancestors.map(({ key }) => key)).toEqual(['11']);
    expect((await placeOf('441900003')).ancestors.map(({ key }) => key)).toEqual(['44', '4419']);
    const { divisions } = await ask<{ divisions: { nodes: Named[]; totalCount: number } }>(
      '{ divisions(parentKey: "11", first: 2) { totalCount nodes { key name } } }',
    );
    expect(divisions.nodes.map(({ name }) => name)).toEqual(['东城区', '西城区']);
    expect(divisions.totalCount).toBe(16);
  });
});

describe('browsing', () => {
  test('starts with the provinces', async () => {
    const { divisions } = await ask<{ divisions: { nodes: Named[] } }>('{ divisions(first: 100) { nodes { key } } }');
    expect(divisions.nodes.map(({ key }) => key)).toEqual(['11', '33', '35', '41', '44', '51']);
  });

  test.each([
    ['part of a name', '金', ['513226', '513227']],
    ['the beginning of its initials', 'XJ', ['513227']],
    ['markup is text like any other', '<b>', []],
    ['so is a wildcard', '%', []],
  ])('children by %s', async (_, name, keys) => {
    const { division } = await ask<{ division: { children: { nodes: Named[] } } }>(
      'query ($name: String) { division(key: "5132") { children(name: $name) { nodes { key } } } }',
      { name },
    );
    expect(division.children.nodes.map(({ key }) => key)).toEqual(keys);
  });
});

describe('search', () => {
  test.each([
    ['a name', '小金', '513227'],
    ['a name with blanks around it', '  小金县 ', '513227'],
    ['initials', 'xjx', '513227'],
    ['initials in capitals and full width', 'ＸＪＸ', '513227'],
    ['a code', '513227', '513227'],
    ['a code with zeros behind it', '513227000000', '513227'],
    ['a prefecture’s padded code', '513200', '5132'],
    ['today’s code of 郫都区', '510117', '510124'],
    ['the key it stood under before', '510124', '510124'],
    ['a rare character', '蓥华', '510682111'],
  ])('by %s', async (_, text, key) => expect(await search(text)).toContain(key));

  test('the widest come first, and one letter finds none below county', async () => {
    const lengths = (await search('c', 'first: 100')).map((key) => key.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(Math.max(...lengths)).toBe(6);
  });

  test.each([
    ['within a division', 'within: "5132"', (key: string) => key.startsWith('5132')],
    ['at given levels', 'levels: [TOWNSHIP]', (key: string) => key.length === 9],
    ['as many as asked for', 'first: 3', (_: string, at: number) => at < 3],
  ])('%s', async (_, more, expected) => {
    const found = await search('新', `${more}`);
    const wider = await search('新桥', more);
    expect([...found, ...wider].length).toBeGreaterThan(0);
    expect(wider.every(expected)).toBe(true);
  });

  test.each(['', ' ', "'; DROP TABLE division; --", '%', '\u{10ffff}', '王😀'])('%j finds nothing', async (text) => {
    expect(await search(text)).toEqual([]);
  });

  test('the name it had until 2016-12-05 finds 郫都区 only before', async () => {
    expect(await search('郫县')).toEqual([]);
    const before = { ...reporter, businessDate: '2016-12-04' };
    const { division } = await ask<{ division: Named }>('{ division(key: "510124") { name } }', {}, before);
    expect(division.name).toBe('郫县');
  });
});

describe('a township that moves to a neighbouring county', () => {
  const dawei = '513227103';
  const xiaojin = '513227';
  const jinchuan = '513226';
  const village = `${dawei}200`;

  beforeAll(async () => {
    await applyDivisionChange(owner, {
      on: '2017-03-01',
      kind: 'MOVE',
      key: dawei,
      newParentKey: jinchuan,
      document: '测试〔2017〕1号',
    });
  });

  test('stands under the new county from that day, and under the old one before', async () => {
    expect((await placeOf(dawei)).ancestors.map(({ key }) => key)).toEqual(['51', '5132', jinchuan]);
    expect((await placeOf(village)).ancestors.map(({ key }) => key)).toEqual(['51', '5132', jinchuan, dawei]);
    expect((await placeOf(dawei, '2017-02-28')).ancestors.map(({ key }) => key)).toEqual(['51', '5132', xiaojin]);
    expect((await placeOf(dawei)).versions.map(({ parentKey }) => parentKey)).toEqual([xiaojin, jinchuan]);
  });

  test('viewers follow: the new county reaches it, the old one no longer, the prefecture both', async () => {
    const moves = await readMoves(owner, '2017-04-23');
    expect(moves).toEqual([{ lo: dawei, hi: '513227104', toAncestors: ['51', '5132', jinchuan] }]);
    expect(rangesHold(territoryOf(xiaojin, moves), village)).toBe(false);
    expect(rangesHold(territoryOf(jinchuan, moves), village)).toBe(true);
    expect(territoryOf('5132', moves)).toHaveLength(1);
    expect(ancestorsOf(village, moves)).toEqual(['51', '5132', jinchuan, dawei, village]);
    expect(await readMoves(owner, '2017-02-28')).toEqual([]);
  });

  test('search within a county follows', async () => {
    expect(await search('达维镇', `within: "${jinchuan}"`)).toEqual([dawei]);
    expect(await search('达维镇', `within: "${xiaojin}"`)).toEqual([]);
    expect(await search('达维镇', 'within: "5132"')).toEqual([dawei]);
  });

  test('its history names the document', async () => {
    const { division } = await ask<{ division: { changes: unknown[] } }>(
      `{ division(key: "${dawei}") { changes { changedOn kind oldParentKey newParentKey document } } }`,
    );
    expect(division.changes).toEqual([
      {
        changedOn: '2017-03-01',
        kind: 'MOVE',
        oldParentKey: xiaojin,
        newParentKey: jinchuan,
        document: '测试〔2017〕1号',
      },
    ]);
  });
});
