import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusing } from './testing/refusing.ts';
import { openStory, people, type Story } from './testing/story.ts';

let story: Story;
let fundId: string;
beforeAll(async () => {
  story = await openStory();
  ({ fundId } = await story.inPlace('INTRA_PROVINCE', '100000'));
});
afterAll(() => story.gateway.close());

const { refused, sending, committing } = refusing(() => ({ story, fundId }));

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
