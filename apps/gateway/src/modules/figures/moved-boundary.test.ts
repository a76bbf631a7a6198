import { randomUUID } from 'node:crypto';
import { territoryOf } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { applyDivisionChange, readMoves } from '../divisions/index.ts';
import { rollUp } from '../indicators/index.ts';
import { loadWorld } from './testing/load.ts';

const [OLD, NEW, MOVED] = ['513227', '513226', '513227103'];
const TODAY = '2017-04-23';
/** 100 fen in January, 10 before the township moves on 10 February, 1 after. */
const COMMITTED = [
  ['2017-01-15', 100n],
  ['2017-02-05', 10n],
  ['2017-02-20', 1n],
] as const;

let gateway: TestGateway;
const viewers: Record<string, Viewer> = {};

beforeAll(async () => {
  gateway = await openTestGateway();
  const place = {
    home: OLD,
    division_key: MOVED,
    provider_key: '5101',
    scheme: 'INTRA_PROVINCE',
    source: 'INTRA_PROVINCE',
  };
  const fund = { id: randomUUID(), ...place, agreement_id: randomUUID() };
  const entry = {
    entered_by: randomUUID(),
    entered_by_name: '王会计',
    entered_by_organisation: OLD,
    document_no: '1',
    year: 2017,
  };
  const commitments = COMMITTED.map(([committed_on, amount_fen]) => ({
    ...{
      id: randomUUID(),
      ...place,
      ...entry,
      agreement_id: fund.agreement_id,
      fund_id: fund.id,
      committed_on,
      amount_fen,
    },
  }));
  const deltas = COMMITTED.map(([day, amount]) => ({
    ...{ home: OLD, divisionKey: MOVED, providerKey: '5101', scheme: 'INTRA_PROVINCE', source: 'INTRA_PROVINCE' },
    ...{ measure: 'funds.committed', day, amount, n: 1n },
  }));
  await loadWorld(gateway, {
    tables: new Map<string, Record<string, unknown>[]>([
      ['fund', [fund]],
      ['commitment', commitments],
    ]),
    deltas,
  });
  const owner = new pg.Client(gateway.urls.owner);
  const worker = new pg.Client(gateway.urls.worker);
  await Promise.all([owner.connect(), worker.connect()]);
  await rollUp(worker, TODAY);
  await applyDivisionChange(owner, {
    on: '2017-02-10',
    kind: 'MOVE',
    key: MOVED,
    newParentKey: NEW,
    document: '测试〔2017〕1号',
  });
  // No mark says so: the worker notices by itself that a boundary has moved.
  await rollUp(worker, TODAY);
  const moves = await readMoves(owner, TODAY);
  for (const key of [OLD, NEW, '5132']) {
    const level = key.length === 4 ? 'prefecture' : 'county';
    viewers[key] = { ...viewerOf({ level, key, roles: ['reporter'] }), territory: territoryOf(key, moves) };
  }
  await Promise.all([owner.end(), worker.end()]);
});
afterAll(() => gateway.close());

interface Figure {
  value: string | null;
  parts: { nodes: { key: string; value: string; own: boolean }[] };
}

async function ask(who: string, filter: Record<string, unknown>, by = 'DIVISION') {
  const viewer = viewers[who] as Viewer;
  const { data, errors } = await gateway.query<{ figures: Figure[] } | null>(
    viewer,
    'query ($filter: FigureFilter!, $by: FigureSplit!) { figures(filter: $filter) { value parts(by: $by) { nodes { key value own } } } }',
    { filter: { period: '2017', keys: ['funds.committed'], ...filter }, by },
  );
  const [figure] = data?.figures ?? [];
  return { value: figure?.value, parts: figure?.parts.nodes.map(({ value, own }) => [value, own]), errors };
}

describe('a township moves to the neighbouring county', () => {
  test.each([
    ['what was reported stays with the old county', OLD, 'AS_REPORTED', '110'],
    ['and only what came later is the new one’s', NEW, 'AS_REPORTED', '1'],
    ['on today’s boundaries all of it is the new one’s', NEW, 'TODAY', '111'],
    ['and nothing the old one’s', OLD, 'TODAY', null],
    ['the prefecture above has it all', '5132', 'AS_REPORTED', '111'],
    ['either way', '5132', 'TODAY', '111'],
  ] as const)('%s', async (_, key, boundaries, value) =>
    expect((await ask(key, { divisionKey: key, boundaries })).value).toBe(value),
  );

  test('the old county’s past is named as such, the new county’s as its township', async () => {
    expect((await ask(OLD, { divisionKey: OLD })).parts).toEqual([['110', true]]);
    expect((await ask(NEW, { divisionKey: NEW })).parts).toEqual([['1', false]]);
    expect((await ask('5132', { divisionKey: '5132' })).parts).toEqual([
      ['1', false],
      ['110', false],
    ]);
  });

  test('records out of reach are one part with their sum, those in reach are themselves', async () => {
    expect((await ask(OLD, { divisionKey: OLD }, 'RECORD')).parts).toEqual([['110', true]]);
    expect((await ask(NEW, { divisionKey: NEW, boundaries: 'TODAY' }, 'RECORD')).parts).toEqual([
      ['1', false],
      ['10', false],
      ['100', false],
    ]);
    expect((await ask('5132', { divisionKey: OLD }, 'RECORD')).parts).toEqual([
      ['10', false],
      ['100', false],
    ]);
  });

  test('days of a month that only hidden leaves know are refused, never silently smaller', async () => {
    const week = { divisionKey: OLD, period: '2017-02-01/2017-02-07' };
    const [refusal] = (await ask(OLD, week)).errors ?? [];
    expect(refusal?.message).toContain('boundaries: TODAY');
    expect((await ask(OLD, { ...week, boundaries: 'TODAY' })).errors).toBeUndefined();
    expect((await ask('5132', week)).value).toBe('10');
    expect((await ask(NEW, { divisionKey: NEW, period: '2017-02-18/2017-02-22' })).value).toBe('1');
  });

  test('the moved township itself follows its new county', async () => {
    expect((await ask(NEW, { divisionKey: MOVED })).value).toBe('111');
    expect((await ask(OLD, { divisionKey: MOVED })).errors?.[0]?.message).toContain('513227');
  });
});
