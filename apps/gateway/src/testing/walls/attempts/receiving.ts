import type { TestGateway } from '../../gateway.ts';
import { globalId } from '../scene.ts';
import { type Attempt, countyOf, factId, one, providerOf, RARE } from './attempt.ts';

const DAY = '2017-04-22';

/** What a county does with money that comes to it. */
export async function receivingAttempts(gateway: TestGateway): Promise<Attempt[]> {
  const get = (text: string) => one(gateway, text);
  const foreignOf = async (table: string, type: string) =>
    factId(type, await get(`SELECT * FROM ${table} WHERE home = '411725'`));
  const agreement = await get(`SELECT * FROM agreement WHERE home = '513227' AND provider_key = '5114'`);
  const sent = await get(`SELECT * FROM transfer WHERE home = '513227' AND transit_fen >= 1000 ORDER BY voucher_on`);
  const arrived = await get(`SELECT r.*, t.id AS transfer FROM receipt r
    JOIN transfer t ON t.home = r.home AND t.fund_id = r.fund_id AND t.transit_fen >= 100
    WHERE r.transfer_id IS NULL AND r.matched_fen < r.amount_fen ORDER BY r.id`);
  const filled =
    await get(`SELECT a.*, f.provider_key FROM account a JOIN fund f ON f.home = a.home AND f.id = a.fund_id
    WHERE a.home = '513227' AND a.kind = 'AVAILABLE' AND a.balance >= 1000`);
  const line = `SELECT l.*, p.county_key FROM project_line l JOIN project p ON p.home = l.home AND p.id = l.project_id
    WHERE l.home = '513227' AND p.state IN ('STARTED', 'TENDERED', 'APPROVED')`;
  const empty = await get(`${line} AND l.fund_id = '${filled.fund_id}' ORDER BY l.id`);
  const full = await get(`${line} AND l.allocated_fen - l.spent_fen >= 1000 ORDER BY l.id DESC`);
  const paid = await get(`SELECT s.* FROM posting s JOIN project p ON p.home = s.home AND p.id = s.project_id
    WHERE s.home = '513227' AND s.kind = 'SPENT' AND p.state = 'STARTED' ORDER BY s.id`);
  const finance = countyOf({ division_key: '513227' }, 'finance');
  const here = (row: Parameters<typeof providerOf>[0]) => [
    countyOf(row, 'auditor'),
    countyOf(row, 'projects'),
    providerOf(row),
  ];
  const lineOf = (row: typeof empty) => ({ lineId: factId('ProjectLine', row), version: row.version, amount: '10' });
  const foreignLine = { lineId: await foreignOf('project_line', 'ProjectLine') };
  const foreignAgreement = await get(`SELECT id FROM agreement WHERE home = '411725'`);
  return [
    {
      verb: 'confirmReceipt',
      who: finance,
      input: {
        transferId: factId('Transfer', sent),
        version: sent.version,
        amount: '10',
        arrivedOn: DAY,
        voucherNo: RARE,
        differenceReason: RARE,
      },
      foreign: { transferId: await foreignOf('transfer', 'Transfer') },
      others: here(sent),
    },
    {
      verb: 'registerReceipt',
      who: finance,
      input: {
        agreementId: globalId('Agreement', String(agreement.id)),
        source: 'INTRA_PROVINCE',
        amount: '10',
        arrivedOn: DAY,
        voucherNo: RARE,
        payer: RARE,
        note: RARE,
      },
      foreign: { agreementId: globalId('Agreement', String(foreignAgreement.id)) },
      others: here(agreement),
    },
    {
      verb: 'matchReceipt',
      who: countyOf(arrived, 'finance'),
      input: {
        receiptId: factId('Receipt', arrived),
        transferId: factId('Transfer', { ...arrived, id: arrived.transfer }),
        amount: '10',
      },
      foreign: {
        receiptId: await foreignOf('receipt', 'Receipt'),
        transferId: await foreignOf('transfer', 'Transfer'),
      },
      others: here(arrived),
    },
    {
      verb: 'returnFunds',
      who: finance,
      input: {
        fundId: factId('Fund', { ...filled, id: filled.fund_id }),
        amount: '10',
        returnedOn: DAY,
        voucherNo: RARE,
        reason: RARE,
      },
      foreign: { fundId: await foreignOf('fund', 'Fund') },
      others: here(filled),
    },
    {
      verb: 'allocateFunds',
      who: finance,
      input: { ...lineOf(empty), allocatedOn: DAY, documentNo: RARE },
      foreign: foreignLine,
      others: here(empty),
    },
    {
      verb: 'recordSpending',
      who: finance,
      input: { ...lineOf(full), paidOn: DAY, voucherNo: RARE, payee: RARE, summary: RARE },
      foreign: foreignLine,
      others: here(full),
    },
    {
      verb: 'reverseEntry',
      who: finance,
      input: { postingId: factId('Posting', paid), reversedOn: DAY, reason: RARE },
      foreign: { postingId: await foreignOf('posting', 'Posting') },
      others: here(paid),
    },
  ];
}
