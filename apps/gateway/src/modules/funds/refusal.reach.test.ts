import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusing } from './testing/refusing.ts';
import { idsOf, openStory, people, type Story } from './testing/story.ts';

let story: Story;
let fundId: string;
beforeAll(async () => {
  story = await openStory();
  ({ fundId } = await story.inPlace('INTRA_PROVINCE', '100000'));
});
afterAll(() => story.gateway.close());

const { refused, sending, committing } = refusing(() => ({ story, fundId }));

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
