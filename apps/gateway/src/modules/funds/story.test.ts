import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory, people, type Story } from './testing/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.gateway.close());

const FUND = 'funds { nodes { inTransit available allocated spent } }';
const balances = async (who = people.finance) => {
  const { funds } = await story.ask<{ funds: { nodes: object[] } }>(who, `{ ${FUND} }`);
  return funds.nodes;
};

/** 4,000,000 yuan from commitment to a last payment: each step in the words of the trade, seen by those it concerns. */
test('a yuan is followed from its promise to its payment', async () => {
  const { act, ask, agreements } = story;
  const commitment = await act(
    people.district,
    'commitFunds',
    {
      agreementId: agreements.district,
      source: 'INTRA_PROVINCE',
      divisionKey: '513227',
      amount: '800000000',
      year: 2017,
      committedOn: '2017-01-10',
      documentNo: '锦府发〔2017〕3号',
    },
    'id agreement { committed } fund { id } enteredByOrganisation',
  );
  expect(commitment).toMatchObject({
    __typename: 'Commitment',
    agreement: { committed: '800000000' },
    enteredByOrganisation: '510104',
  });

  const instalment = await act(
    people.district,
    'planInstalment',
    { commitmentId: commitment.id, amount: '400000000', dueOn: '2017-04-30' },
    'id timeliness',
  );
  expect(instalment).toMatchObject({ __typename: 'Instalment', timeliness: 'SOON' });

  const sent = await act(
    people.district,
    'sendTransfer',
    { instalmentId: instalment.id, amount: '400000000', voucherNo: 'JJ-2017-001', voucherOn: '2017-04-01' },
    'id version state inTransit ageDays timeliness holder { key name } instalment { sent timeliness }',
  );
  expect(sent).toMatchObject({
    state: 'IN_TRANSIT',
    inTransit: '400000000',
    ageDays: 22,
    timeliness: 'LATE',
    holder: { key: '510104', name: '锦江区' },
    instalment: { sent: '400000000', timeliness: 'DONE' },
  });

  const inPart = { transferId: sent.id, version: sent.version, amount: '390000000', arrivedOn: '2017-04-20' };
  expect(await act(people.finance, 'confirmReceipt', inPart)).toMatchObject({
    code: 'INVALID',
    field: 'differenceReason',
  });
  const confirmed = await act(
    people.finance,
    'confirmReceipt',
    { ...inPart, differenceReason: '扣除手续费，待补' },
    'id version state confirmed inTransit ageDays differenceReason receipts { amount differenceReason unmatched }',
  );
  expect(confirmed).toMatchObject({
    state: 'PARTLY_CONFIRMED',
    confirmed: '390000000',
    inTransit: '10000000',
    ageDays: 22,
    differenceReason: '扣除手续费，待补',
    receipts: [{ amount: '390000000', unmatched: '0' }],
  });
  expect(await balances()).toEqual([{ inTransit: '10000000', available: '390000000', allocated: '0', spent: '0' }]);

  const lineId = await story.line((commitment.fund as { id: string }).id);
  const allocation = {
    lineId,
    version: 1,
    amount: '300000000',
    allocatedOn: '2017-04-21',
    documentNo: '小财〔2017〕8号',
  };
  expect(await act(people.finance, 'allocateFunds', allocation, 'kind amount summary')).toMatchObject({
    kind: 'ALLOCATED',
    summary: '达维镇饮水工程',
  });
  const payment = {
    lineId,
    version: 2,
    amount: '100000000',
    paidOn: '2017-04-22',
    voucherNo: 'ZF-1',
    payee: '小金县建筑公司',
    summary: '进度款',
  };
  expect(await act(people.finance, 'recordSpending', payment, 'kind payee enteredByName')).toMatchObject({
    kind: 'SPENT',
    payee: '小金县建筑公司',
  });
  expect(await balances()).toEqual([
    { inTransit: '10000000', available: '90000000', allocated: '200000000', spent: '100000000' },
  ]);

  const rest = await act(
    people.district,
    'recallTransfer',
    {
      transferId: sent.id,
      version: confirmed.version,
      amount: '10000000',
      recalledOn: '2017-04-23',
      reason: '改由区级直付',
    },
    'state inTransit recalled ageDays',
  );
  expect(rest).toMatchObject({ state: 'CONFIRMED', inTransit: '0', recalled: '10000000', ageDays: null });

  for (const who of [people.prefecture, people.province, people.city, people.district]) {
    expect(await balances(who)).toEqual([
      { inTransit: '0', available: '90000000', allocated: '200000000', spent: '100000000' },
    ]);
  }
  for (const who of [people.neighbour, people.shaoxing, people.former]) {
    expect(await balances(who)).toEqual([]);
    expect(
      await ask(who, 'query ($id: ID!) { node(id: $id) { id } transfers { nodes { id } } postings { nodes { id } } }', {
        id: sent.id,
      }),
    ).toEqual({
      node: null,
      transfers: { nodes: [] },
      postings: { nodes: [] },
    });
  }
});

test('every act leaves one audit entry and moves the version of its home', async () => {
  const entries = await story.gateway.owner(`SELECT action FROM audit_entry ORDER BY at`);
  expect(entries.map((entry) => entry.action)).toEqual([
    'funds.committed',
    'instalment.planned',
    'transfer.sent',
    'transfer.confirmed',
    'funds.allocated',
    'funds.spent',
    'transfer.recalled',
  ]);
});

test('the roll-up holds what happened, by measure', async () => {
  const rows = await story.gateway.owner(
    `SELECT measure, division_key AS "divisionKey", sum(amount)::bigint AS amount FROM rollup_leaf GROUP BY 1, 2 ORDER BY 1`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.measure, Number(row.amount)]))).toEqual({
    'funds.allocated': 300_000_000,
    'funds.committed': 800_000_000,
    'funds.confirmed': 390_000_000,
    'funds.expected': 400_000_000,
    'funds.idle': 290_000_000,
    'funds.in-place': 390_000_000,
    'funds.in-transit': 0,
    'funds.recalled': 10_000_000,
    'funds.sent': 400_000_000,
    'funds.spent': 100_000_000,
    'projects.invested': 100_000_000,
  });
  expect(rows.find((row) => row.measure === 'projects.invested')?.divisionKey).toBe('513227100');
});
