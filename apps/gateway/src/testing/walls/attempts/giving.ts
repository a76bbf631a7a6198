import type { TestGateway } from '../../gateway.ts';
import { mutate } from '../mutate.ts';
import { globalId } from '../scene.ts';
import { type Attempt, countyOf, factId, formerOf, one, providerOf, RARE } from './attempt.ts';

/** What a provider does with its money. */
export async function givingAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const get = (text: string) => one(gateway, text);
  const here = `home = '513227' AND provider_key = '510104'`;
  const elsewhere = `home = '411725'`;
  const agreement = await get(`SELECT * FROM agreement WHERE ${here}`);
  const fund = await get(`SELECT * FROM fund WHERE ${here}`);
  const sent = await get(
    `SELECT * FROM transfer WHERE home = '513227' AND transit_fen >= 100 ORDER BY voucher_on DESC`,
  );
  const foreignOf = async (table: string, type: string) =>
    factId(type, await get(`SELECT * FROM ${table} WHERE ${elsewhere}`));
  const others = [providerOf(fund, 'auditor'), formerOf(fund), countyOf(fund, 'finance')];
  const commit: Attempt = {
    verb: 'commitFunds',
    who: providerOf(fund),
    input: {
      agreementId: globalId('Agreement', String(agreement.id)),
      source: 'INTRA_PROVINCE',
      divisionKey: '513227',
      amount: '100',
      year: 2017,
      committedOn: '2017-04-20',
      documentNo: RARE,
      note: RARE,
    },
    foreign: {
      agreementId: globalId('Agreement', String((await get(`SELECT id FROM agreement WHERE ${elsewhere}`)).id)),
    },
    others,
  };
  // The demo has planned instalments for all that it committed.
  const { id: commitmentId } = await mutate(gateway, commit);
  return [
    commit,
    {
      verb: 'planInstalment',
      who: providerOf(fund),
      input: { commitmentId, amount: '100', dueOn: '2017-06-30' },
      foreign: { commitmentId: await foreignOf('commitment', 'Commitment') },
      others,
    },
    {
      verb: 'sendTransfer',
      who: providerOf(fund),
      input: { fundId: factId('Fund', fund), amount: '100', voucherNo: RARE, voucherOn: '2017-04-20', note: RARE },
      foreign: { fundId: await foreignOf('fund', 'Fund') },
      others,
    },
    {
      verb: 'recallTransfer',
      who: providerOf(sent),
      input: {
        transferId: factId('Transfer', sent),
        version: sent.version,
        amount: '50',
        recalledOn: '2017-04-22',
        reason: RARE,
      },
      foreign: { transferId: await foreignOf('transfer', 'Transfer') },
      others: [providerOf(sent, 'auditor'), formerOf(sent), countyOf(sent, 'finance')],
    },
  ];
}
