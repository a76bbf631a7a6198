import { territoryOf } from '@jiedui/model';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { applyDivisionChange, readMoves } from '../divisions/index.ts';
import { idsOf, openStory, people, type Story } from './testing/story.ts';

/** What the gaining county does with money that came along with a township: it frees, gives to another project, returns. */
const [LOSING, GAINING, MOVED, MOVED_ON, TODAY] = ['513227', '513226', '513227100', '2017-04-15', '2017-04-23'];

let story: Story;
let losing: Viewer = people.finance;
let gaining: Viewer = people.neighbour;
let unspent: string;
let partly: string;

beforeAll(async () => {
  story = await openStory();
  const { fundId } = await story.inPlace('FISCAL', '100000');
  [unspent, partly] = [await story.line(fundId), await story.line(fundId)];
  for (const line of [unspent, partly]) await allocate(losing, line, '40000', '2017-04-03');
  await spend(losing, partly, '10000', '2017-04-05');
  await move();
});
afterAll(() => story.gateway.close());

async function act(who: Viewer, verb: string, lineId: string, input: Record<string, unknown>) {
  const [row] = await story.gateway.owner('SELECT version FROM project_line WHERE id = $1', [idsOf(lineId).id]);
  return story.act(who, verb, { lineId, version: row?.version, ...input });
}
const allocate = (who: Viewer, lineId: string, amount: string, allocatedOn = TODAY) =>
  act(who, 'allocateFunds', lineId, { amount, allocatedOn, documentNo: '安-1' });
const spend = (who: Viewer, lineId: string, amount: string, paidOn = TODAY) =>
  act(who, 'recordSpending', lineId, { amount, paidOn, voucherNo: '支-1', payee: '建工集团', summary: '进度款' });
const reverse = (who: Viewer, postingId: string) =>
  story.act(who, 'reverseEntry', { postingId, reversedOn: TODAY, reason: '项目不再需要' });

async function move(): Promise<void> {
  const owner = new pg.Client(story.gateway.urls.owner);
  await owner.connect();
  await owner.query('BEGIN');
  await applyDivisionChange(owner, {
    ...{ on: MOVED_ON, kind: 'MOVE', key: MOVED, newParentKey: GAINING, document: '川府函〔2017〕9号' },
  });
  await owner.query('COMMIT');
  const moves = await readMoves(owner, TODAY);
  losing = { ...losing, territory: territoryOf(LOSING, moves) };
  gaining = { ...gaining, territory: territoryOf(GAINING, moves) };
  await owner.end();
}

/** The last entry of a kind on a line in the township's own book. */
async function entry(lineId: string, kind: string): Promise<string> {
  const [row] = await story.gateway.owner(
    `SELECT home, id FROM posting WHERE line_id = $1 AND kind = $2 AND division_key = '${MOVED}' ORDER BY id DESC`,
    [idsOf(lineId).id, kind],
  );
  return Buffer.from(`Posting:${row?.home},${row?.id}`).toString('base64url');
}

interface Book {
  remaining: string;
  fund: { id: string; available: string; allocated: string; spent: string };
}
const bookOf = async (lineId: string): Promise<Book> =>
  (
    await story.ask<{ node: Book }>(
      gaining,
      'query ($id: ID!) { node(id: $id) { ... on ProjectLine { remaining fund { id available allocated spent } } } }',
      { id: lineId },
    )
  ).node;

test('what came along is one entry, of what was left: reversed, it is free', async () => {
  expect(await bookOf(partly)).toMatchObject({ remaining: '30000', fund: { available: '0', allocated: '70000' } });
  const came = await entry(partly, 'ALLOCATED');
  expect(await reverse(losing, came)).toMatchObject({ code: 'NOT_FOUND' });
  // That the money came is the boundary's doing: nobody takes it back.
  expect(await reverse(gaining, await entry(partly, 'TAKEN_OVER'))).toMatchObject({
    code: 'INVALID',
    field: 'postingId',
  });
  expect(await reverse(gaining, came)).toMatchObject({ __typename: 'Posting' });
  expect(await bookOf(partly)).toMatchObject({ remaining: '0', fund: { available: '30000', allocated: '40000' } });
});

test('freed, it goes to another project there, to the same one again, or back to who gave it; never more than there is', async () => {
  const { fund } = await bookOf(partly);
  const other = await story.line(fund.id);
  expect(await allocate(losing, other, '1')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await allocate(gaining, other, '30001')).toMatchObject({ code: 'INVALID', field: 'amount' });
  expect(await allocate(gaining, other, '12000')).toMatchObject({ __typename: 'Posting' });
  expect(await allocate(gaining, partly, '8000')).toMatchObject({ __typename: 'Posting' });
  expect(await spend(gaining, other, '12000')).toMatchObject({ __typename: 'Posting' });
  const back = { fundId: fund.id, returnedOn: TODAY, voucherNo: '退-1', reason: '结余退回' };
  expect(await story.act(losing, 'returnFunds', { ...back, amount: '1' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await story.act(gaining, 'returnFunds', { ...back, amount: '10001' })).toMatchObject({ code: 'INVALID' });
  expect(await story.act(gaining, 'returnFunds', { ...back, amount: '10000' })).toMatchObject({
    __typename: 'Posting',
  });
  expect(await bookOf(partly)).toMatchObject({
    ...{ remaining: '8000', fund: { available: '0', allocated: '48000', spent: '12000' } },
  });
});

test('once something of it is spent, it is freed whole or not at all: the spending is reversed first', async () => {
  await spend(gaining, unspent, '15000');
  const came = await entry(unspent, 'ALLOCATED');
  const refused = await reverse(gaining, came);
  expect(refused).toMatchObject({ code: 'INVALID', field: 'postingId' });
  expect(refused.message).toContain('仅余 250.00 元可冲销，需 400.00 元');
  expect(await bookOf(unspent)).toMatchObject({ remaining: '25000' });
  expect(await reverse(gaining, await entry(unspent, 'SPENT'))).toMatchObject({ __typename: 'Posting' });
  expect(await reverse(gaining, came)).toMatchObject({ __typename: 'Posting' });
  expect(await bookOf(unspent)).toMatchObject({ remaining: '0', fund: { available: '40000', allocated: '8000' } });
});

test('no fen was made or lost, and what is idle is told where it is held', async () => {
  const [row] = await story.gateway.owner(`SELECT
    (SELECT sum(balance)::int FROM account) AS made,
    (SELECT sum(balance)::int FROM account WHERE kind = 'ELSEWHERE') AS elsewhere,
    (SELECT sum(allocated_fen - spent_fen)::int FROM project_line) AS lines,
    (SELECT sum(amount)::int FROM rollup_leaf WHERE measure = 'funds.idle' AND division_key = '${MOVED}') AS idle,
    (SELECT sum(amount)::int FROM rollup_leaf WHERE measure = 'funds.allocated' AND division_key = '${MOVED}') AS allocated`);
  expect(row).toEqual({ made: 0, elsewhere: 0, lines: 8000, idle: 48000, allocated: 20000 });
});
