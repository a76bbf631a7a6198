import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory, people, type Story } from './testing/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.gateway.close());

const many = <T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));

test('64 concurrent clients drain one account: never negative, total exact', async () => {
  const { fundId } = await story.inPlace('INTRA_PROVINCE', '1000');
  const answers = await many(64, (i) =>
    story.act(
      people.finance,
      'returnFunds',
      { fundId, amount: String(10 + i), returnedOn: '2017-04-20', voucherNo: `T-${i}`, reason: '退回' },
      'amount',
    ),
  );
  const returned = answers
    .filter((answer) => answer.__typename === 'Posting')
    .reduce((sum, answer) => sum + Number(answer.amount), 0);
  const { available } = await story.balances(fundId);
  expect(returned + Number(available)).toBe(1000);
  expect(Number(available)).toBeGreaterThanOrEqual(0);
  // The smallest client still found too little: the account is drained, not merely guarded.
  expect(answers.filter((answer) => answer.code === 'INVALID').length).toBeGreaterThan(0);
  const [row] = await story.gateway.owner(`SELECT sum(fen)::int AS posted FROM posting WHERE kind = 'RETURNED'`);
  expect(row?.posted).toBe(returned);
});

test('200 concurrent sends of one requestId: one transfer, one answer', async () => {
  const { fundId } = await story.inPlace('FISCAL', '1');
  const input = { requestId: randomUUID(), fundId, amount: '400', voucherNo: 'JJ-1', voucherOn: '2017-04-10' };
  const answers = await many(200, () => story.act(people.district, 'sendTransfer', input, 'id amount'));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ __typename: 'Transfer', amount: '400' });
  expect(await story.balances(fundId)).toMatchObject({ inTransit: '400' });
  const sums = await story.gateway.owner(
    `SELECT measure, sum(amount)::int AS fen FROM rollup_leaf WHERE source = 'FISCAL' AND measure = 'funds.sent' GROUP BY 1`,
  );
  expect(sums).toEqual([{ measure: 'funds.sent', fen: 400 }]);
});

test('commitments at once share an agreement’s rest and never exceed it', async () => {
  const commit = (i: number) =>
    story.act(people.district, 'commitFunds', {
      agreementId: story.agreements.district,
      source: 'INTRA_PROVINCE',
      divisionKey: '513227',
      amount: '3000000000',
      year: 2017,
      committedOn: '2017-02-01',
      documentNo: `${i}号`,
    });
  const answers = await many(8, commit);
  expect(answers.filter((answer) => answer.__typename === 'Commitment')).toHaveLength(3);
  expect(
    await story.gateway.owner(`SELECT committed_fen::text AS fen FROM agreement WHERE provider_key = '510104'`),
  ).toEqual([{ fen: '9000000000' }]);
});

test('confirmations of one transfer at once: the first counts, the others read a stale version', async () => {
  const { fundId } = await story.inPlace('DONATION', '1');
  const sent = await story.send(fundId, '500');
  const answers = await many(16, () =>
    story.act(people.finance, 'confirmReceipt', {
      transferId: sent.id,
      version: 1,
      amount: '500',
      arrivedOn: '2017-04-20',
    }),
  );
  expect(answers.filter((answer) => answer.__typename === 'Transfer')).toHaveLength(1);
  expect(answers.filter((answer) => answer.code === 'CONFLICT')).toHaveLength(15);
  expect(await story.balances(fundId)).toMatchObject({ inTransit: '0', available: '501' });
});

test('many to many matches at once take neither side below nothing', async () => {
  const one = await story.inPlace('LOAN', '100');
  const other = await story.inPlace('LOAN', '100');
  const transfers = await many(4, (i) => story.send(one.fundId, '40', `L-${i}`));
  const answers = await many(40, (i) =>
    story.act(people.finance, 'matchReceipt', {
      receiptId: i % 2 ? one.receiptId : other.receiptId,
      transferId: transfers[i % 4]?.id,
      amount: String(5 + (i % 7)),
    }),
  );
  expect(answers.filter((answer) => answer.__typename === 'ReceiptMatch' || answer.code === 'INVALID')).toHaveLength(
    40,
  );
  const [row] =
    await story.gateway.owner(`SELECT (SELECT sum(matched_fen) FROM receipt WHERE source = 'LOAN')::int AS matched,
    (SELECT sum(confirmed_fen) FROM transfer WHERE source = 'LOAN')::int AS confirmed, (SELECT sum(fen) FROM receipt_match WHERE source = 'LOAN')::int AS links`);
  expect(row?.matched).toBe(row?.confirmed);
  expect(row?.links).toBe(row?.matched);
  expect(await story.balances(one.fundId)).toMatchObject({
    inTransit: String(160 - Number(row?.matched)),
    available: '200',
  });
});

test('after all of it every account is the sum of its postings, and every fund balances', async () => {
  const drift = await story.gateway.owner(`SELECT a.id FROM account a WHERE a.balance <>
    coalesce((SELECT sum(CASE WHEN p.debit_id = a.id THEN p.fen ELSE -p.fen END) FROM posting p WHERE a.id IN (p.debit_id, p.credit_id)), 0)`);
  const lopsided = await story.gateway.owner('SELECT fund_id FROM account GROUP BY fund_id HAVING sum(balance) <> 0');
  expect([drift, lopsided]).toEqual([[], []]);
});
