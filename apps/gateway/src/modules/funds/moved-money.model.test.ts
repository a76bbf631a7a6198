import { territoryOf } from '@jiedui/model';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/viewer.ts';
import { applyDivisionChange, readMoves } from '../divisions/index.ts';
import { idsOf, openStory, people, type Story } from './testing/story.ts';

const [GAINING, MOVED, MOVED_ON, TODAY] = ['513226', '513227100', '2017-04-15', '2017-04-23'];
const LINES = 6;

interface Step {
  who: 'losing' | 'gaining';
  do: 'spend' | 'allocate' | 'return' | 'reverse';
  line: number;
  fen: number;
}
const step = (who: fc.Arbitrary<Step['who']>): fc.Arbitrary<Step> =>
  fc.record({
    who,
    do: fc.constantFrom('spend', 'allocate', 'return', 'reverse'),
    line: fc.nat(LINES - 1),
    fen: fc.integer({ min: 1, max: 9000 }),
  });

let story: Story;
const viewers: Record<Step['who'], Viewer> = { losing: people.finance, gaining: people.neighbour };
const funds: string[] = [];
const lines: string[] = [];

beforeAll(async () => {
  story = await openStory();
  for (const source of ['FISCAL', 'DONATION']) funds.push((await story.inPlace(source, '20000')).fundId);
  for (let i = 0; i < LINES; i++) lines.push(await story.line(funds[i % 2] ?? ''));
});
afterAll(() => story.gateway.close());

async function take({ who, do: what, line, fen }: Step): Promise<string> {
  const lineId = lines[line] ?? '';
  const [held] = await story.gateway.owner('SELECT home, version, fund_id FROM project_line WHERE id = $1', [
    idsOf(lineId).id,
  ]);
  const amount = String(fen);
  const fundId = Buffer.from(`Fund:${held?.home},${held?.fund_id}`).toString('base64url');
  const onLine = { lineId, version: held?.version, amount };
  const entries = await story.gateway.owner(
    `SELECT home, id FROM posting p WHERE line_id = $1 AND kind IN ('SPENT', 'ALLOCATED')
       AND NOT EXISTS (SELECT FROM posting r WHERE r.home = p.home AND r.reverses_id = p.id) ORDER BY id`,
    [idsOf(lineId).id],
  );
  const last = entries[fen % entries.length];
  const verbs = {
    spend: ['recordSpending', { ...onLine, paidOn: TODAY, voucherNo: '1', payee: '甲', summary: '乙' }],
    allocate: ['allocateFunds', { ...onLine, allocatedOn: TODAY, documentNo: '1' }],
    return: ['returnFunds', { fundId, amount, returnedOn: TODAY, voucherNo: '1', reason: '试' }],
    reverse: [
      'reverseEntry',
      {
        postingId: Buffer.from(`Posting:${last?.home},${last?.id}`).toString('base64url'),
        reversedOn: TODAY,
        reason: '试',
      },
    ],
  } as const;
  const [verb, input] = verbs[what];
  return (await story.act(viewers[who], verb, { ...input })).code ?? 'OK';
}

async function move(): Promise<void> {
  const owner = new pg.Client(story.gateway.urls.owner);
  await owner.connect();
  await owner.query('BEGIN');
  await applyDivisionChange(owner, {
    ...{ on: MOVED_ON, kind: 'MOVE', key: MOVED, newParentKey: GAINING, document: '川府函〔2017〕9号' },
  });
  await owner.query('COMMIT');
  const moves = await readMoves(owner, TODAY);
  for (const who of ['losing', 'gaining'] as const)
    viewers[who] = { ...viewers[who], territory: territoryOf(viewers[who].divisionKey, moves) };
  await owner.end();
}

/** What must hold at any moment: the ledger, the lines' counters and the figures tell the same. */
async function invariants(): Promise<void> {
  const [row] = await story.gateway.owner(`SELECT
    (SELECT sum(balance)::int FROM account) AS made,
    (SELECT coalesce(sum(balance), 0)::int FROM account WHERE kind = 'ELSEWHERE') AS elsewhere,
    (SELECT count(*)::int FROM account WHERE balance < 0 AND kind NOT IN ('OUTSIDE', 'ELSEWHERE')) AS negative,
    (SELECT count(*)::int FROM account a WHERE balance <>
      coalesce((SELECT sum(fen) FROM posting WHERE debit_id = a.id), 0)
        - coalesce((SELECT sum(fen) FROM posting WHERE credit_id = a.id), 0)) AS unposted,
    (SELECT count(*)::int FROM project_line l WHERE allocated_fen - spent_fen <>
      coalesce((SELECT sum(balance) FROM account a WHERE a.line_id = l.id), 0)) AS lines,
    (SELECT count(*)::int FROM project_line l JOIN fund f ON f.id = l.fund_id JOIN account a ON a.line_id = l.id
      WHERE a.fund_id <> f.id AND a.balance <> 0) AS stranded,
    (SELECT count(*)::int FROM (
      SELECT division_key, sum(fen) AS fen FROM (
        SELECT division_key, balance AS fen FROM account WHERE kind IN ('AVAILABLE', 'LINE')
        UNION ALL SELECT division_key, -amount FROM rollup_leaf WHERE measure = 'funds.idle') told
      GROUP BY 1 HAVING sum(fen) <> 0) wrong) AS idle`);
  expect(row).toEqual({ made: 0, elsewhere: 0, negative: 0, unposted: 0, lines: 0, stranded: 0, idle: 0 });
}

test('whoever does what on either side of a move, no fen is made, lost or held twice', async () => {
  const seed = 20170415;
  const before = fc.sample(step(fc.constant('losing')), { seed, numRuns: 24 });
  const after = fc.sample(step(fc.constantFrom('losing', 'gaining')), { seed: seed + 1, numRuns: 60 });
  const answers: string[] = [];
  for (const one of before) await take(one);
  await invariants();
  await move();
  await invariants();
  for (const one of after) answers.push(`${one.who} ${one.do} ${await take(one)}`);
  await invariants();
  for (const ok of ['gaining spend OK', 'gaining reverse OK']) expect(answers).toContain(ok);
  const ofLosing = answers.filter((answer) => answer.startsWith('losing') && !answer.includes('reverse'));
  expect(new Set(ofLosing.map((answer) => answer.split(' ')[2]))).toEqual(new Set(['NOT_FOUND']));
});
