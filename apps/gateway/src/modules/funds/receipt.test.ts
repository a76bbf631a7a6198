import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStory, people, type Story } from './testing/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.gateway.close());

const match = (receiptId: string, transferId: string, amount: string) =>
  story.act(
    people.finance,
    'matchReceipt',
    { receiptId, transferId, amount },
    'id amount receipt { matched unmatched } transfer { state inTransit }',
  );

describe('6,000,000 yuan arrive before anybody announces them', () => {
  let fundId: string;
  let receiptId: string;

  test('they are in place at once', async () => {
    ({ fundId, receiptId } = await story.inPlace('INTRA_PROVINCE', '600000000'));
    expect(await story.balances(fundId)).toEqual({
      inTransit: '0',
      available: '600000000',
      allocated: '0',
      spent: '0',
    });
  });

  test('3,500,000 and 2,500,000 logged later match them and are never counted twice', async () => {
    const first = await story.send(fundId, '350000000', 'JJ-1');
    const second = await story.send(fundId, '250000000', 'JJ-2');
    expect(await story.balances(fundId)).toMatchObject({ inTransit: '600000000', available: '600000000' });
    expect(await match(receiptId, first.id, '350000000')).toMatchObject({
      receipt: { unmatched: '250000000' },
      transfer: { state: 'CONFIRMED', inTransit: '0' },
    });
    expect(await match(receiptId, second.id, '250000000')).toMatchObject({
      receipt: { matched: '600000000', unmatched: '0' },
    });
    expect(await story.balances(fundId)).toEqual({
      inTransit: '0',
      available: '600000000',
      allocated: '0',
      spent: '0',
    });
    const rows = await story.gateway.owner(
      `SELECT measure, sum(amount)::bigint AS amount, max(day)::text AS day FROM rollup_leaf GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ measure, amount, day }) => [measure, Number(amount), day])).toEqual([
      ['funds.confirmed', 600_000_000, '2017-04-10'],
      ['funds.idle', 600_000_000, '2017-04-01'],
      ['funds.in-place', 600_000_000, '2017-04-01'],
      ['funds.in-transit', 0, '2017-04-10'],
      ['funds.sent', 600_000_000, '2017-04-10'],
    ]);
  });

  test('nothing more can be matched to them', async () => {
    const third = await story.send(fundId, '100', 'JJ-3');
    expect(await match(receiptId, third.id, '100')).toMatchObject({ code: 'INVALID', field: 'amount' });
  });
});

test('one transfer may be part of two receipts, and part of it confirmed', async () => {
  const one = await story.inPlace('FISCAL', '100');
  const { receiptId: other } = await story.inPlace('FISCAL', '200');
  const sent = await story.send(one.fundId, '500');
  await match(one.receiptId, sent.id, '100');
  expect(await match(other, sent.id, '200')).toMatchObject({
    transfer: { state: 'PARTLY_CONFIRMED', inTransit: '200' },
  });
  const rest = { transferId: sent.id, version: 3, amount: '200', arrivedOn: '2017-04-20' };
  expect(await story.act(people.finance, 'confirmReceipt', rest, 'state')).toMatchObject({ state: 'CONFIRMED' });
  expect(await story.balances(one.fundId)).toMatchObject({ inTransit: '0', available: '500' });
});

describe('what a match refuses', () => {
  test('more than the transfer has in transit, naming it', async () => {
    const { fundId, receiptId } = await story.inPlace('DONATION', '10000');
    const sent = await story.send(fundId, '5000', 'JX-9');
    const answer = await match(receiptId, sent.id, '5001');
    expect(answer).toMatchObject({ code: 'INVALID', field: 'amount' });
    expect(answer.message).toContain('凭证 JX-9 在途 50.00 元');
    expect(answer.messageEn).toContain('50.00 yuan in transit');
  });

  test('another source of the same agreement: nothing leaks between sources', async () => {
    const { fundId } = await story.inPlace('DONATION', '100');
    const { receiptId } = await story.inPlace('LOAN', '100');
    const sent = await story.send(fundId, '100');
    expect(await match(receiptId, sent.id, '100')).toMatchObject({ code: 'INVALID', field: 'transferId' });
  });

  test('a receipt that confirms a transfer already', async () => {
    const { fundId } = await story.inPlace('ENTERPRISE', '100');
    const sent = await story.send(fundId, '100');
    await story.act(people.finance, 'confirmReceipt', {
      transferId: sent.id,
      version: 1,
      amount: '60',
      arrivedOn: '2017-04-20',
      differenceReason: '余款未到',
    });
    const { receipts } = await story.ask<{ receipts: { nodes: { id: string }[] } }>(
      people.finance,
      '{ receipts(unmatched: false, from: "2017-04-20") { nodes { id amount } } }',
    );
    const answers = await Promise.all(receipts.nodes.map(({ id }) => match(id, sent.id, '40')));
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer).toMatchObject({ code: 'INVALID', field: 'receiptId' });
  });
});

test('unmatched receipts are listed until they are matched', async () => {
  const { receiptId } = await story.inPlace('POOLED_AGRICULTURAL', '700');
  const { receipts } = await story.ask<{ receipts: { nodes: { id: string; unmatched: string }[] } }>(
    people.finance,
    '{ receipts(unmatched: true) { nodes { id unmatched payer } } }',
  );
  expect(receipts.nodes.find(({ id }) => id === receiptId)).toMatchObject({ unmatched: '700', payer: '锦江区财政局' });
});
