import { keyRange, rangesHold, territoryOf } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGateway, type TestGateway } from '../../testing/index.ts';
import { applyDivisionChange, type KnownChange, readMoves } from './index.ts';

let gateway: TestGateway;
let owner: pg.Client;

beforeAll(async () => {
  gateway = await openTestGateway();
  owner = new pg.Client(gateway.urls.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await gateway?.close();
});
beforeEach(async () => {
  await owner.query('BEGIN');
  return async () => {
    await owner.query('ROLLBACK');
  };
});

const document = '测试〔2017〕1号';
const apply = (change: Omit<KnownChange, 'document'>) => applyDivisionChange(owner, { ...change, document });
const movedOn = async (date: string) =>
  (await readMoves(owner, date)).map(({ lo, toAncestors }) => [lo, ...toAncestors]);

async function versions(key: string): Promise<unknown[]> {
  const { rows } = await owner.query(
    `SELECT valid_from::text AS "from", valid_to::text AS "to", code, name, kind, initials FROM division_version
      WHERE key = $1 ORDER BY valid_from`,
    [key],
  );
  return rows;
}

test('郫县 became 郫都区: another code, name and kind, the same key and home', async () => {
  expect(await versions('510124')).toEqual([
    { from: '1949-10-01', to: '2016-12-05', code: '510124', name: '郫县', kind: 'COUNTY', initials: 'px' },
    { from: '2016-12-05', to: 'infinity', code: '510117', name: '郫都区', kind: 'DISTRICT', initials: 'pdq' },
  ]);
  const { rows } = await owner.query(`SELECT home FROM division WHERE key = '510124'`);
  expect(rows).toEqual([{ home: '510124' }]);
});

test('a rename moves nothing', async () => {
  await apply({ on: '2017-02-01', kind: 'RENAME', key: '513227', newName: '懋功县' });
  expect(await versions('513227')).toHaveLength(2);
  expect(await movedOn('2017-02-01')).toEqual([]);
});

test('a subtree moved twice stands where it went last, and each day keeps its own answer', async () => {
  await apply({ on: '2017-01-01', kind: 'MOVE', key: '513227103', newParentKey: '513226' });
  await apply({ on: '2017-02-01', kind: 'MOVE', key: '513227103', newParentKey: '513225' });
  expect(await movedOn('2016-12-31')).toEqual([]);
  expect(await movedOn('2017-01-31')).toEqual([['513227103', '51', '5132', '513226']]);
  expect(await movedOn('2017-02-01')).toEqual([['513227103', '51', '5132', '513225']]);
});

test('moved back, it is no moved range any more', async () => {
  await apply({ on: '2017-01-01', kind: 'MOVE', key: '513227103', newParentKey: '513226' });
  await apply({ on: '2017-02-01', kind: 'MOVE', key: '513227103', newParentKey: '513227' });
  expect(await movedOn('2017-01-31')).toHaveLength(1);
  expect(await movedOn('2017-02-01')).toEqual([]);
});

test('a county takes along the township it had gained', async () => {
  await apply({ on: '2017-01-01', kind: 'MOVE', key: '513227103', newParentKey: '513226' });
  await apply({ on: '2017-02-01', kind: 'MOVE', key: '513226', newParentKey: '5101' });
  expect(await movedOn('2017-02-01')).toEqual([
    ['513226', '51', '5101'],
    ['513227103', '51', '5101', '513226'],
  ]);
  const chengdu = territoryOf('5101', await readMoves(owner, '2017-02-01'));
  expect(rangesHold(chengdu, '513227103200')).toBe(true);
  expect(rangesHold(territoryOf('5132', await readMoves(owner, '2017-02-01')), '513227103200')).toBe(false);
});

test('a village may move by itself to a township of another county', async () => {
  await apply({ on: '2017-01-01', kind: 'MOVE', key: '513227103200', newParentKey: '513226101' });
  expect(await movedOn('2017-01-01')).toEqual([['513227103200', '51', '5132', '513226', '513226101']]);
});

test('a county placed under its province alone leaves its prefecture', async () => {
  await apply({ on: '2017-01-01', kind: 'MOVE', key: '513227', newParentKey: '51' });
  const moves = await readMoves(owner, '2017-01-01');
  expect(moves).toEqual([{ ...keyRange('513227'), toAncestors: ['51'] }]);
  expect(rangesHold(territoryOf('5132', moves), '513227')).toBe(false);
});

test('a new county gathers townships, and a merged one ends', async () => {
  await apply({
    on: '2017-01-01',
    kind: 'SPLIT',
    key: '513299',
    newName: '达维县',
    newKind: 'COUNTY',
    newParentKey: '5132',
  });
  await apply({ on: '2017-01-01', kind: 'MOVE', key: '513227103', newParentKey: '513299' });
  await apply({ on: '2017-01-01', kind: 'MERGE', key: '513227', newCode: '513226', newName: '金川县' });
  const moves = await readMoves(owner, '2017-01-01');
  expect(territoryOf('513299', moves)).toEqual([keyRange('513227103'), keyRange('513299')]);
  expect((await versions('513227')).at(-2)).toMatchObject({ to: '2017-01-01', name: '小金县' });
  // Its old facts keep a place to name, which lists and searches no longer offer.
  expect((await versions('513227')).at(-1)).toMatchObject({ name: '小金县', kind: 'ABOLISHED' });
});

test.each([
  ['a division that does not exist', { key: '519999', kind: 'RENAME', on: '2017-01-01', newName: '某县' }],
  ['a change before the last one', { key: '510124', kind: 'RENAME', on: '2016-12-05', newName: '某区' }],
  ['a parent that does not exist', { key: '513227', kind: 'MOVE', on: '2017-01-01', newParentKey: '5199' }],
  ['a placeholder as parent', { key: '513227', kind: 'MOVE', on: '2017-01-01', newParentKey: '1101' }],
  ['a new division without a name', { key: '513299', kind: 'SPLIT', on: '2017-01-01' }],
] as const)('%s is refused', async (_, change) => {
  await expect(apply(change)).rejects.toThrow(change.key);
});
