import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, idsOf, openStory, people, type Story } from './testing/story.ts';

let story: Story;
let fundId: string;
beforeAll(async () => {
  story = await openStory();
  ({ fundId } = await story.inPlace('INTRA_PROVINCE', '100000'));
});
afterAll(() => story.gateway.close());

/** Everything that money can change, so that a refusal can be shown to have changed nothing. */
const everything = async () =>
  story.gateway.owner(`SELECT
    (SELECT coalesce(json_agg(t ORDER BY id), '[]') FROM (SELECT id, balance FROM account) t) AS accounts,
    (SELECT count(*)::int FROM posting) AS postings, (SELECT count(*)::int FROM transfer) AS transfers,
    (SELECT count(*)::int FROM audit_entry) AS audits, (SELECT count(*)::int FROM request) AS requests,
    (SELECT sum(amount)::text FROM rollup_leaf) AS leaves, (SELECT json_agg(committed_fen) FROM agreement) AS committed`);

async function refused(work: () => Promise<Answer>, expected: { code: string; field: string | null }): Promise<Answer> {
  const before = await everything();
  const answer = await work();
  expect(answer).toMatchObject({ __typename: 'Refusal', ...expected });
  expect(answer.message).toMatch(/[：。]/);
  expect(answer.messageEn).toMatch(/^[^\u4e00-\u9fff]+/);
  expect(await everything()).toEqual(before);
  return answer;
}

const sending = (change: object = {}) => ({
  fundId,
  amount: '100',
  voucherNo: 'JJ-1',
  voucherOn: '2017-04-10',
  ...change,
});
const committing = (change: object = {}) => ({
  agreementId: story.agreements.district,
  source: 'INTRA_PROVINCE',
  divisionKey: '513227',
  amount: '100',
  year: 2017,
  committedOn: '2017-02-01',
  documentNo: '锦府发〔2017〕3号',
  ...change,
});

describe('amounts that are none', () => {
  test.each([
    ['negative', '-1'],
    ['zero', '0'],
    ['fractional', '1.5'],
    ['beyond bigint', '9223372036854775808'],
    ['far beyond bigint', '9'.repeat(400)],
    ['in full-width digits', '１００'],
    ['with separators', '1,000'],
    ['in words', '一百'],
    ['empty', ''],
    ['exponential', '1e3'],
  ])('%s', async (_, amount) => {
    await refused(() => story.act(people.district, 'sendTransfer', sending({ amount })), {
      code: 'INVALID',
      field: 'amount',
    });
  });

  test('one trillion yuan is the most an entry takes, so that no sum leaves bigint', async () => {
    const register = (amount: string) =>
      story.act(people.finance, 'registerReceipt', {
        agreementId: story.agreements.district,
        source: 'LOAN',
        amount,
        arrivedOn: '2017-04-01',
        voucherNo: '1',
        payer: '甲',
      });
    await refused(() => register('100000000000001'), { code: 'INVALID', field: 'amount' });
    await refused(() => register('9223372036854775807'), { code: 'INVALID', field: 'amount' });
    expect(await register('100000000000000')).toMatchObject({ __typename: 'Receipt' });
  });
});

describe('a commitment outside its agreement', () => {
  test.each([
    ['beyond its amount', { amount: '10000000001' }, 'INVALID', 'amount'],
    ['for a place that is not the receiver’s', { divisionKey: '513226' }, 'INVALID', 'divisionKey'],
    ['for the prefecture above the receiver', { divisionKey: '5132' }, 'INVALID', 'divisionKey'],
    ['for a place that does not exist', { divisionKey: '513227999' }, 'NOT_FOUND', 'divisionKey'],
    ['for a year before it', { year: 2015 }, 'INVALID', 'year'],
    ['dated before it', { committedOn: '2015-12-31' }, 'INVALID', 'committedOn'],
    ['dated after today', { committedOn: '2017-04-24' }, 'INVALID', 'committedOn'],
    ['on a day that does not exist', { committedOn: '2017-02-30' }, 'INVALID', 'committedOn'],
    ['of a source of another scheme', { source: 'EAST_WEST' }, 'INVALID', 'source'],
  ] as const)('%s', async (_, change, code, field) => {
    await refused(() => story.act(people.district, 'commitFunds', committing(change)), { code, field });
  });

  test('the refusal names what is left', async () => {
    const answer = await refused(
      () => story.act(people.district, 'commitFunds', committing({ amount: '10000000001' })),
      { code: 'INVALID', field: 'amount' },
    );
    expect(answer.message).toContain('还可承诺 100,000,000.00 元');
  });

  test('instalments never exceed their commitment', async () => {
    const { id: commitmentId } = await story.act(people.district, 'commitFunds', committing({ amount: '1000' }));
    const plan = (amount: string) =>
      story.act(people.district, 'planInstalment', { commitmentId, amount, dueOn: '2017-06-30' });
    expect(await plan('600')).toMatchObject({ __typename: 'Instalment' });
    await refused(() => plan('401'), { code: 'INVALID', field: 'amount' });
    expect(await plan('400')).toMatchObject({ __typename: 'Instalment' });
  });
});

describe('money that is not there', () => {
  test('more than is in transit is not confirmed', async () => {
    const sent = await story.send(fundId, '5000', 'JJ-7');
    const answer = await refused(
      () =>
        story.act(people.finance, 'confirmReceipt', {
          transferId: sent.id,
          version: 1,
          amount: '5001',
          arrivedOn: '2017-04-20',
        }),
      { code: 'INVALID', field: 'amount' },
    );
    expect(answer.message).toContain('凭证 JJ-7 在途 50.00 元，本次 50.01 元超出');
  });

  test('nor recalled', async () => {
    const sent = await story.send(fundId, '5000');
    await refused(
      () =>
        story.act(people.district, 'recallTransfer', {
          transferId: sent.id,
          version: 1,
          amount: '5001',
          recalledOn: '2017-04-20',
          reason: '误拨',
        }),
      {
        code: 'INVALID',
        field: 'amount',
      },
    );
  });

  test('more than is available is neither allocated nor returned; more than is allocated is not spent', async () => {
    const lineId = await story.line(fundId);
    const allocate = (amount: string, version: number) =>
      story.act(people.finance, 'allocateFunds', {
        lineId,
        version,
        amount,
        allocatedOn: '2017-04-20',
        documentNo: '小财1号',
      });
    const answer = await refused(() => allocate('100001', 1), { code: 'INVALID', field: 'amount' });
    expect(answer.message).toContain('可安排余额 1,000.00 元');
    await refused(
      () =>
        story.act(people.finance, 'returnFunds', {
          fundId,
          amount: '100001',
          returnedOn: '2017-04-20',
          voucherNo: 'T-1',
          reason: '多拨',
        }),
      {
        code: 'INVALID',
        field: 'amount',
      },
    );
    await allocate('1000', 1);
    const spend = {
      lineId,
      version: 2,
      amount: '1001',
      paidOn: '2017-04-20',
      voucherNo: 'Z-1',
      payee: '甲公司',
      summary: '进度款',
    };
    expect(
      (await refused(() => story.act(people.finance, 'recordSpending', spend), { code: 'INVALID', field: 'amount' }))
        .message,
    ).toContain('10.00 元');
  });

  test('an instalment takes no more than was planned; the fund does', async () => {
    const { id: commitmentId } = await story.act(people.district, 'commitFunds', committing({ amount: '1000' }));
    const { id: instalmentId } = await story.act(people.district, 'planInstalment', {
      commitmentId,
      amount: '1000',
      dueOn: '2017-06-30',
    });
    await refused(
      () => story.act(people.district, 'sendTransfer', sending({ fundId: undefined, instalmentId, amount: '1001' })),
      { code: 'INVALID', field: 'amount' },
    );
    await refused(() => story.act(people.district, 'sendTransfer', sending({ instalmentId })), {
      code: 'INVALID',
      field: 'instalmentId',
    });
    await refused(() => story.act(people.district, 'sendTransfer', sending({ fundId: undefined })), {
      code: 'INVALID',
      field: 'instalmentId',
    });
  });

  test.each([
    ['SETTLED', 'allocateFunds', 'CONFLICT'],
    ['TERMINATED', 'recordSpending', 'CONFLICT'],
    ['PIPELINE', 'recordSpending', 'CONFLICT'],
  ] as const)('a project that is %s takes no %s', async (state, verb, code) => {
    const lineId = await story.line(fundId, { state });
    const paper =
      verb === 'allocateFunds'
        ? { allocatedOn: '2017-04-20', documentNo: '1' }
        : { paidOn: '2017-04-20', voucherNo: '1', payee: '甲', summary: '乙' };
    await refused(() => story.act(people.finance, verb, { lineId, version: 1, amount: '1', ...paper }), {
      code,
      field: 'lineId',
    });
  });
});

describe('dates', () => {
  test.each([
    ['after today', '2017-04-24', '2017-04-23'],
    ['before the agreement', '2015-12-31', '2016-01-01'],
  ])('a voucher %s is refused with the bound', async (_, voucherOn, bound) => {
    const answer = await refused(() => story.act(people.district, 'sendTransfer', sending({ voucherOn })), {
      code: 'INVALID',
      field: 'voucherOn',
    });
    expect(answer.message).toContain(bound);
  });

  test('money does not arrive before it was sent', async () => {
    const sent = await story.send(fundId, '100');
    await refused(
      () =>
        story.act(people.finance, 'confirmReceipt', {
          transferId: sent.id,
          version: 1,
          amount: '100',
          arrivedOn: '2017-04-09',
        }),
      {
        code: 'INVALID',
        field: 'arrivedOn',
      },
    );
  });
});

describe('who may not', () => {
  test('a provider whose agreement has ended', async () => {
    const answer = await refused(
      () => story.act(people.former, 'commitFunds', committing({ agreementId: story.agreements.former })),
      { code: 'FORBIDDEN', field: 'agreementId' },
    );
    expect(answer.message).toContain('已于 2017-01-01 终止');
  });

  test('the sender does not confirm, the county does not send', async () => {
    const sent = await story.send(fundId, '100');
    await refused(
      () =>
        story.act(people.district, 'confirmReceipt', {
          transferId: sent.id,
          version: 1,
          amount: '100',
          arrivedOn: '2017-04-20',
        }),
      {
        code: 'FORBIDDEN',
        field: null,
      },
    );
    await refused(() => story.act(people.finance, 'sendTransfer', sending()), { code: 'FORBIDDEN', field: null });
  });

  test('a foreign id, an unknown one and nonsense get the same answer, byte for byte', async () => {
    const sent = await story.send(fundId, '100');
    const unknown = Buffer.from(`Transfer:513227,${randomUUIDv7()}`).toString('base64url');
    const confirm = (who: typeof people.finance, transferId: string) =>
      refused(
        () => story.act(who, 'confirmReceipt', { transferId, version: 1, amount: '100', arrivedOn: '2017-04-20' }),
        { code: 'NOT_FOUND', field: 'transferId' },
      );
    const answers = [
      await confirm(people.neighbour, sent.id),
      await confirm(people.neighbour, unknown),
      await confirm(people.neighbour, 'nonsense'),
      await confirm(people.neighbour, fundId),
      await confirm(people.shaoxing as typeof people.finance, sent.id),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('repeats and versions', () => {
  test('a stale version is refused, naming both', async () => {
    const sent = await story.send(fundId, '100');
    const confirm = {
      transferId: sent.id,
      version: 1,
      amount: '40',
      arrivedOn: '2017-04-20',
      differenceReason: '余款未到',
    };
    await story.act(people.finance, 'confirmReceipt', confirm);
    const answer = await refused(() => story.act(people.finance, 'confirmReceipt', confirm), {
      code: 'CONFLICT',
      field: 'version',
    });
    expect(answer.message).toMatch(/第 1 版，现为第 2 版/);
  });

  test('the same request twice is one transfer; with another body it is refused', async () => {
    const requestId = randomUUID();
    const first = await story.act(people.district, 'sendTransfer', sending({ requestId }), 'id amount');
    expect(await story.act(people.district, 'sendTransfer', sending({ requestId }), 'id amount')).toEqual(first);
    await refused(() => story.act(people.district, 'sendTransfer', sending({ requestId, amount: '101' })), {
      code: 'CONFLICT',
      field: 'requestId',
    });
    const rows = await story.gateway.owner('SELECT count(*)::int AS n FROM posting WHERE transfer_id = $1', [
      idsOf(first.id ?? '').id,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});

test('names with markup, emoji and rare characters are kept as they are', async () => {
  const note = '蓥华镇 𠮷 🐂 <script>alert(1)</script> "&amp;" \\';
  expect(
    await story.act(people.district, 'sendTransfer', sending({ note, voucherNo: '〔2017〕𠮷-1' }), 'note voucherNo'),
  ).toMatchObject({ note, voucherNo: '〔2017〕𠮷-1' });
});
