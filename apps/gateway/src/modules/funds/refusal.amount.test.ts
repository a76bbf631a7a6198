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
