import { territoryOf } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { applyDivisionChange, readMoves } from '../divisions/index.ts';
import { rollUp } from '../indicators/index.ts';
import { idsOf, openStory, people, type Story } from './testing/story.ts';

/** 达维镇, where the projects stand, goes from 小金县 to 金川县 on 15 April. */
const [LOSING, GAINING, MOVED] = ['513227', '513226', '513227100'];
const MOVED_ON = '2017-04-15';
const TODAY = '2017-04-23';

let story: Story;
let losing: Viewer = people.finance;
let gaining: Viewer = people.neighbour;
let prefecture: Viewer = people.prefecture;
let fundId: string;
let lineId: string;
let spentBefore: string;
let townFund: { fundId: string; transfer: { id: string; version: number } };

beforeAll(async () => {
  story = await openStory();
  ({ fundId } = await story.inPlace('FISCAL', '100000'));
  lineId = await story.line(fundId);
  await act(losing, 'allocateFunds', {
    lineId,
    amount: '60000',
    allocatedOn: '2017-04-03',
    documentNo: '安〔2017〕1号',
  });
  spentBefore = (await spend(losing, { amount: '25000', paidOn: '2017-04-05' })).id ?? '';
  townFund = await fundOfTheTownship();
});
afterAll(() => story.gateway.close());

async function act(who: Viewer, verb: string, input: Record<string, unknown>, fields = 'id') {
  if (!('lineId' in input) || 'version' in input) return story.act(who, verb, input, fields);
  const [row] = await story.gateway.owner('SELECT version FROM project_line WHERE id = $1', [
    idsOf(String(input.lineId)).id,
  ]);
  return story.act(who, verb, { version: row?.version, ...input }, fields);
}

const spend = (who: Viewer, input: { amount: string; paidOn?: string }) =>
  act(who, 'recordSpending', {
    ...{ lineId, paidOn: TODAY, voucherNo: '支-1', payee: '建工集团', summary: '进度款' },
    ...input,
  });

/** Money committed to the township itself under the county's agreement, on its way when the boundary moves. */
async function fundOfTheTownship() {
  const committed = await act(
    people.district,
    'commitFunds',
    {
      ...{ agreementId: story.agreements.district, source: 'DONATION', divisionKey: MOVED, amount: '5000', year: 2017 },
      ...{ committedOn: '2017-03-01', documentNo: '承〔2017〕1号' },
    },
    'fund: id',
  );
  expect(committed.__typename).toBe('Commitment');
  const [fund] = await story.gateway.owner(`SELECT home, id FROM fund WHERE division_key = '${MOVED}'`);
  const own = Buffer.from(`Fund:${fund?.home},${fund?.id}`).toString('base64url');
  return { fundId: own, transfer: await story.send(own, '5000', 'JZ-1') };
}

async function move(): Promise<void> {
  const [owner, worker] = [new pg.Client(story.gateway.urls.owner), new pg.Client(story.gateway.urls.worker)];
  await Promise.all([owner.connect(), worker.connect()]);
  await owner.query('BEGIN');
  await applyDivisionChange(owner, {
    ...{ on: MOVED_ON, kind: 'MOVE', key: MOVED, newParentKey: GAINING, document: '川府函〔2017〕9号' },
  });
  await owner.query('COMMIT');
  await rollUp(worker, TODAY);
  const moves = await readMoves(owner, TODAY);
  const of = (viewer: Viewer): Viewer => ({ ...viewer, territory: territoryOf(viewer.divisionKey, moves) });
  [losing, gaining, prefecture] = [of(losing), of(gaining), of(prefecture)];
  await Promise.all([owner.end(), worker.end()]);
}

interface Fund {
  available: string;
  allocated: string;
  spent: string;
  movedOut: string;
  movedIn: string;
  agreement: { title: string } | null;
}
const BOOK = 'available allocated spent movedOut movedIn agreement { title }';
const bookOf = async (who: Viewer, id: string): Promise<Fund | null> =>
  (
    await story.ask<{ node: Fund | null }>(who, `query ($id: ID!) { node(id: $id) { ... on Fund { ${BOOK} } } }`, {
      id,
    })
  ).node;
const lineOf = async (who: Viewer) =>
  (
    await story.ask<{ node: { fund: Fund & { id: string }; remaining: string } | null }>(
      who,
      `query ($id: ID!) { node(id: $id) { ... on ProjectLine { remaining fund { id ${BOOK} } } } }`,
      { id: lineId },
    )
  ).node;

interface Figure {
  key: string;
  value: string | null;
}

async function figures(who: Viewer, divisionKey: string, boundaries: string) {
  const { figures } = await story.ask<{ figures: Figure[] }>(
    who,
    'query ($filter: FigureFilter!) { figures(filter: $filter) { key value } }',
    {
      filter: {
        ...{ divisionKey, period: '2017', source: 'FISCAL', boundaries },
        keys: ['funds.in-place', 'funds.allocated', 'funds.spent', 'funds.idle'],
      },
    },
  );
  return figures.map(({ value }) => value);
}

describe('before the move', () => {
  test('the county has the line and its book, its neighbour neither', async () => {
    expect(await lineOf(losing)).toMatchObject({ remaining: '35000' });
    expect(await lineOf(gaining)).toBeNull();
    expect(await spend(gaining, { amount: '1' })).toMatchObject({ code: 'NOT_FOUND', field: 'lineId' });
  });
});

describe('after it', () => {
  beforeAll(move);

  test('what the line has left is the gaining county’s, in a fund that names no other money', async () => {
    const line = await lineOf(gaining);
    expect(line).toMatchObject({ remaining: '35000' });
    expect(line?.fund).toMatchObject({
      ...{ available: '0', allocated: '35000', spent: '0', movedOut: '0', movedIn: '35000', agreement: null },
    });
    expect(await bookOf(gaining, fundId)).toBeNull();
  });

  test('the losing county’s book still balances, and it no longer reads the project', async () => {
    expect(await bookOf(losing, fundId)).toMatchObject({
      ...{ available: '40000', allocated: '0', spent: '25000', movedOut: '35000', movedIn: '0' },
    });
    expect(await lineOf(losing)).toBeNull();
    const { postings } = await story.ask<{ postings: { nodes: object[] } }>(
      losing,
      `{ postings(filter: { fundId: "${fundId}", kinds: [HANDED_OVER] }) { nodes { amount onDate voucherNo project { id } } } }`,
    );
    expect(postings.nodes).toEqual([
      { amount: '35000', onDate: MOVED_ON, voucherNo: '川府函〔2017〕9号', project: null },
    ]);
  });

  test.each([
    ['who gave it', () => people.district],
    ['the prefecture', () => prefecture],
  ])('%s sees both books', async (_, who) => {
    expect(await bookOf(who(), fundId)).toMatchObject({ movedOut: '35000', agreement: {} });
    expect((await lineOf(who()))?.fund).toMatchObject({ movedIn: '35000', agreement: {} });
  });

  test('figures: what was reported stays, who holds the money counts it, and above nothing changes', async () => {
    // in place, allocated, spent, idle
    expect(await figures(losing, LOSING, 'AS_REPORTED')).toEqual(['100000', '25000', '25000', '40000']);
    expect(await figures(gaining, GAINING, 'AS_REPORTED')).toEqual(['0', '35000', '0', '35000']);
    expect(await figures(losing, LOSING, 'TODAY')).toEqual(['100000', '25000', '25000', '40000']);
    expect(await figures(gaining, GAINING, 'TODAY')).toEqual(['0', '35000', '0', '35000']);
    for (const boundaries of ['AS_REPORTED', 'TODAY'])
      expect(await figures(prefecture, '5132', boundaries)).toEqual(['100000', '60000', '25000', '75000']);
  });

  test('the gaining county spends it, never more than came along, and never for a day before', async () => {
    expect(await spend(gaining, { amount: '35001' })).toMatchObject({ code: 'INVALID', field: 'amount' });
    expect(await spend(gaining, { amount: '1', paidOn: '2017-04-14' })).toMatchObject({
      ...{ code: 'INVALID', field: 'paidOn' },
    });
    const { id } = await spend(gaining, { amount: '30000' });
    expect(id).toBeDefined();
    const taken = { postingId: id, reversedOn: TODAY, reason: '重复登记' };
    expect(await act(losing, 'reverseEntry', taken)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(gaining, 'reverseEntry', taken)).toMatchObject({ __typename: 'Posting' });
    expect(await spend(gaining, { amount: '20000' })).toMatchObject({ __typename: 'Posting' });
    expect(await lineOf(gaining)).toMatchObject({ remaining: '15000', fund: { spent: '20000', allocated: '15000' } });
  });

  test('the losing county neither spends it nor gives it more, but disposes of its rest', async () => {
    expect(await spend(losing, { amount: '1' })).toMatchObject({ code: 'NOT_FOUND', field: 'lineId' });
    const back = { fundId, amount: '40000', returnedOn: TODAY, voucherNo: '退-1', reason: '结余退回' };
    expect(await act(gaining, 'returnFunds', back)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(losing, 'returnFunds', { ...back, amount: '40001' })).toMatchObject({ code: 'INVALID' });
    expect(await act(losing, 'returnFunds', back)).toMatchObject({ __typename: 'Posting' });
  });

  test('what was booked before stays in the old book: its reversal says where to turn', async () => {
    const back = { postingId: spentBefore, reversedOn: TODAY, reason: '退款' };
    expect(await act(losing, 'reverseEntry', back)).toMatchObject({ code: 'CONFLICT', field: 'postingId' });
    expect(await act(gaining, 'reverseEntry', back)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('another project there gets nothing of what came along for this one', async () => {
    const line = await lineOf(gaining);
    const other = await story.line(line?.fund.id ?? '');
    const more = { lineId: other, amount: '1', allocatedOn: TODAY, documentNo: '安-2' };
    expect(await act(gaining, 'allocateFunds', more)).toMatchObject({ code: 'INVALID', field: 'amount' });
  });

  test('a fund of the township itself goes along as it is, its agreement out of sight', async () => {
    const { transfer, fundId: own } = townFund;
    expect(await bookOf(losing, own)).toBeNull();
    expect(await bookOf(gaining, own)).toMatchObject({ agreement: null, movedIn: '0' });
    const arrived = { transferId: transfer.id, version: transfer.version, amount: '5000', arrivedOn: TODAY };
    expect(await act(losing, 'confirmReceipt', arrived)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(gaining, 'confirmReceipt', arrived, 'state')).toMatchObject({ state: 'CONFIRMED' });
    const back = { fundId: own, amount: '5000', returnedOn: TODAY, voucherNo: '退-2', reason: '不再需要' };
    expect(await act(gaining, 'returnFunds', back)).toMatchObject({ __typename: 'Posting' });
  });

  test('the county’s agreement holds for the township no more', async () => {
    const again = {
      ...{ agreementId: story.agreements.district, source: 'LOAN', divisionKey: MOVED, amount: '1', year: 2017 },
      ...{ committedOn: TODAY, documentNo: '承〔2017〕2号' },
    };
    expect(await act(people.district, 'commitFunds', again)).toMatchObject({ code: 'INVALID', field: 'divisionKey' });
  });

  test('no fen was made or lost', async () => {
    const [sums] = await story.gateway.owner(
      `SELECT (SELECT sum(balance)::int FROM account) AS accounts,
         (SELECT sum(balance)::int FROM account WHERE kind = 'ELSEWHERE') AS elsewhere,
         (SELECT count(*)::int FROM project_line l WHERE allocated_fen - spent_fen <>
            coalesce((SELECT sum(balance) FROM account a WHERE a.line_id = l.id), 0)) AS crooked`,
    );
    expect(sums).toEqual({ accounts: 0, elsewhere: 0, crooked: 0 });
  });
});
