import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory, people, type Story } from './testing/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.gateway.close());

const reverse = (postingId: string | undefined, change: object = {}) =>
  story.act(
    people.finance,
    'reverseEntry',
    { postingId, reversedOn: '2017-04-23', reason: '误记', ...change },
    'id kind amount reverses { kind reversedBy { id } }',
  );

/** The latest entry of a kind in a fund. */
async function entry(fundId: string, kind: string): Promise<string> {
  const { postings } = await story.ask<{ postings: { nodes: { id: string }[] } }>(
    people.finance,
    'query ($filter: PostingFilter) { postings(filter: $filter) { nodes { id } } }',
    { filter: { fundId, kinds: [kind] } },
  );
  return postings.nodes[0]?.id ?? '';
}

/** Sums of each measure of one source. */
const measures = async (source: string) => {
  const rows = await story.gateway.owner(
    `SELECT measure, sum(amount)::bigint AS amount FROM rollup_leaf WHERE source = $1 GROUP BY 1`,
    [source],
  );
  return Object.fromEntries(rows.map((row) => [row.measure, Number(row.amount)]));
};

test('a reversed confirmation puts the money back in transit, and it can be confirmed again', async () => {
  const { fundId } = await story.inPlace('INTRA_PROVINCE', '1');
  const sent = await story.send(fundId, '500');
  const confirm = (version: number) =>
    story.act(
      people.finance,
      'confirmReceipt',
      { transferId: sent.id, version, amount: '500', arrivedOn: '2017-04-20' },
      'state version',
    );
  await confirm(1);
  const reversal = await reverse(await entry(fundId, 'CONFIRMED'));
  expect(reversal).toMatchObject({
    kind: 'REVERSAL',
    amount: '500',
    reverses: { kind: 'CONFIRMED', reversedBy: { id: reversal.id } },
  });
  expect(await story.balances(fundId)).toMatchObject({ inTransit: '500', available: '1' });
  expect(await measures('INTRA_PROVINCE')).toMatchObject({
    'funds.confirmed': 0,
    'funds.in-transit': 500,
    'funds.in-place': 1,
    'funds.idle': 1,
  });
  const { node } = await story.ask<{ node: object }>(
    people.finance,
    'query ($id: ID!) { node(id: $id) { ... on Transfer { state receipts { amount reversedOn } } } }',
    { id: sent.id },
  );
  expect(node).toEqual({ state: 'IN_TRANSIT', receipts: [{ amount: '500', reversedOn: '2017-04-23' }] });
  expect(await confirm(3)).toMatchObject({ state: 'CONFIRMED' });
});

test('an entry is reversed once, and a reversal not at all', async () => {
  const { fundId } = await story.inPlace('FISCAL', '700');
  const registered = await entry(fundId, 'REGISTERED');
  const { id } = await reverse(registered);
  expect(await reverse(registered)).toMatchObject({ code: 'CONFLICT', field: 'postingId' });
  expect(await reverse(id)).toMatchObject({ code: 'INVALID', field: 'postingId' });
  expect(await measures('FISCAL')).toEqual({ 'funds.in-place': 0, 'funds.idle': 0 });
});

test('two who reverse the same return at once reverse it once', async () => {
  const { fundId } = await story.inPlace('LOAN', '700');
  await story.act(people.finance, 'returnFunds', {
    fundId,
    amount: '300',
    returnedOn: '2017-04-20',
    voucherNo: 'T-1',
    reason: '多拨',
  });
  const returned = await entry(fundId, 'RETURNED');
  const answers = await Promise.all([reverse(returned), reverse(returned), reverse(returned)]);
  expect(answers.filter((answer) => answer.kind === 'REVERSAL')).toHaveLength(1);
  expect(answers.filter((answer) => answer.code === 'CONFLICT')).toHaveLength(2);
  expect(await story.balances(fundId)).toMatchObject({ available: '700' });
});

test('money that has moved on is taken back step by step', async () => {
  const { fundId } = await story.inPlace('DONATION', '1000');
  const lineId = await story.line(fundId);
  await story.act(people.finance, 'allocateFunds', {
    lineId,
    version: 1,
    amount: '800',
    allocatedOn: '2017-04-20',
    documentNo: '1',
  });
  await story.act(people.finance, 'recordSpending', {
    lineId,
    version: 2,
    amount: '500',
    paidOn: '2017-04-21',
    voucherNo: '1',
    payee: '甲',
    summary: '乙',
  });
  const [registered, allocated, spent] = [
    await entry(fundId, 'REGISTERED'),
    await entry(fundId, 'ALLOCATED'),
    await entry(fundId, 'SPENT'),
  ];
  const refusal = await reverse(registered);
  expect(refusal).toMatchObject({ code: 'INVALID' });
  expect(refusal.message).toContain('仅余 2.00 元可冲销，需 10.00 元');
  expect(await reverse(allocated)).toMatchObject({ code: 'INVALID', field: 'postingId' });
  expect(await reverse(spent, { reversedOn: '2017-04-20' })).toMatchObject({ code: 'INVALID', field: 'reversedOn' });
  for (const id of [spent, allocated, registered]) expect(await reverse(id)).toMatchObject({ kind: 'REVERSAL' });
  expect(await story.balances(fundId)).toEqual({ inTransit: '0', available: '0', allocated: '0', spent: '0' });
  expect(Object.values(await measures('DONATION')).every((amount) => amount === 0)).toBe(true);
  expect(
    await story.gateway.owner('SELECT sum(allocated_fen)::int AS a, sum(spent_fen)::int AS s FROM project'),
  ).toEqual([{ a: 0, s: 0 }]);
  expect(
    await story.gateway.owner(`SELECT sum(amount)::int AS fen FROM rollup_leaf WHERE measure = 'projects.invested'`),
  ).toEqual([{ fen: 0 }]);
});

test('a receipt is not reversed while it is matched; the match is, and then the receipt', async () => {
  const { fundId, receiptId } = await story.inPlace('ENTERPRISE', '600');
  const sent = await story.send(fundId, '600');
  await story.act(people.finance, 'matchReceipt', { receiptId, transferId: sent.id, amount: '600' });
  expect(await reverse(await entry(fundId, 'REGISTERED'))).toMatchObject({ code: 'CONFLICT', field: 'postingId' });
  await reverse(await entry(fundId, 'MATCHED'));
  expect(await story.balances(fundId)).toMatchObject({ inTransit: '600', available: '600' });
  await reverse(await entry(fundId, 'REGISTERED'));
  expect(await story.balances(fundId)).toMatchObject({ inTransit: '600', available: '0' });
  expect(
    await story.act(people.finance, 'matchReceipt', { receiptId, transferId: sent.id, amount: '600' }),
  ).toMatchObject({ code: 'INVALID', field: 'receiptId' });
});

test('what the provider sent or recalled is not the county’s to reverse, and the provider reverses nothing', async () => {
  const { fundId } = await story.inPlace('POOLED_AGRICULTURAL', '100');
  const sent = await story.send(fundId, '600');
  await story.act(people.district, 'recallTransfer', {
    transferId: sent.id,
    version: 1,
    amount: '100',
    recalledOn: '2017-04-20',
    reason: '误拨',
  });
  for (const kind of ['SENT', 'RECALLED'])
    expect(await reverse(await entry(fundId, kind))).toMatchObject({ code: 'INVALID', field: 'postingId' });
  const postingId = await entry(fundId, 'REGISTERED');
  expect(
    await story.act(people.district, 'reverseEntry', { postingId, reversedOn: '2017-04-23', reason: '误记' }),
  ).toMatchObject({ code: 'FORBIDDEN' });
});

test('what an accepted project gets or pays moves its surplus, not before it was accepted', async () => {
  const { fundId } = await story.inPlace('INTRA_PROVINCE', '1000');
  const lineId = await story.line(fundId, { state: 'ACCEPTED', acceptedOn: '2017-04-15' });
  await story.act(people.finance, 'allocateFunds', {
    lineId,
    version: 1,
    amount: '900',
    allocatedOn: '2017-04-01',
    documentNo: '1',
  });
  await story.act(people.finance, 'recordSpending', {
    lineId,
    version: 2,
    amount: '300',
    paidOn: '2017-04-21',
    voucherNo: '1',
    payee: '甲',
    summary: '乙',
  });
  expect(
    await story.gateway.owner(
      `SELECT day::text, amount::int FROM rollup_leaf WHERE measure = 'funds.surplus' ORDER BY day`,
    ),
  ).toEqual([
    { day: '2017-04-15', amount: 900 },
    { day: '2017-04-21', amount: -300 },
  ]);
});
