import { CHENGDU_2017, TODAY } from '@jiedui/demo';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGateway, type TestGateway } from '../testing/index.ts';
import { loadDemo } from './index.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openTestGateway();
  const cutOff = new Error('cut off');
  const interrupted = loadDemo(gateway.urls, (_step, share) => {
    if (share > 0.6) throw cutOff;
  });
  await expect(interrupted).rejects.toThrow('cut off');
  await loadDemo(gateway.urls, () => undefined);
});
afterAll(() => gateway.close());

/** Sum of a measure over Chengdu and its districts in Sichuan, between two days. */
async function sum(measure: string, from: string, to: string): Promise<bigint> {
  const [row] = await gateway.owner(
    `SELECT coalesce(sum(amount), 0)::bigint AS amount FROM rollup_tree WHERE division_key = '51' AND boundaries = 'AS_REPORTED'
       AND measure = $1 AND provider_key >= '5101' AND provider_key < '5102' AND month >= $2 AND month <= $3`,
    [measure, from, to],
  );
  return BigInt(String(row?.amount));
}

describe('a demo that was cut off and loaded again', () => {
  test.each([
    ['funds.expected', CHENGDU_2017.expectedFen],
    ['funds.in-place', CHENGDU_2017.inPlaceFen],
    ['projects.planned', BigInt(CHENGDU_2017.plannedProjects)],
    ['projects.started', BigInt(CHENGDU_2017.startedProjects)],
    ['projects.planned-investment', CHENGDU_2017.plannedInvestmentFen],
    ['projects.invested', CHENGDU_2017.investedFen],
    ['funds.spent', CHENGDU_2017.investedFen],
  ])('%s of 2017 is the published figure', async (measure, expected) => {
    expect(await sum(measure, '2017-01-01', '2017-12-31')).toBe(expected);
  });

  test('nothing lay idle when 2017 began, 28,800,000 yuan on the date', async () => {
    expect(await sum('funds.idle', '2016-01-01', '2016-12-31')).toBe(0n);
    expect(await sum('funds.idle', '2016-01-01', TODAY)).toBe(CHENGDU_2017.inPlaceFen - CHENGDU_2017.investedFen);
  });

  test('532 people are on post', async () => {
    const [row] = await gateway.owner(
      `SELECT sum(amount)::integer AS people FROM rollup_leaf WHERE measure = 'secondments' AND day <= $1`,
      [TODAY],
    );
    expect(row?.people).toBe(CHENGDU_2017.secondments);
  });

  test('each command left one entry in the audit, and the whole is marked made up', async () => {
    const [audit] = await gateway.owner(
      `SELECT count(*)::integer AS entries, count(DISTINCT request_id)::integer AS requests FROM audit_entry WHERE request_id LIKE 'demo-%'`,
    );
    expect(audit?.entries).toBe(audit?.requests);
    for (const table of [
      'commitment',
      'instalment',
      'transfer',
      'receipt',
      'receipt_match',
      'posting',
      'project',
      'agreement',
      'secondment',
    ]) {
      const [row] = await gateway.owner(`SELECT count(*)::integer AS unmarked FROM ${table} WHERE NOT made_up`);
      expect(row, table).toEqual({ unmarked: 0 });
    }
  });

  test('every fund balances: what came in is available, allocated or spent', async () => {
    const wrong = await gateway.owner(
      `SELECT f.id FROM fund f JOIN account a ON a.home = f.home AND a.fund_id = f.id GROUP BY f.home, f.id HAVING sum(a.balance) <> 0`,
    );
    expect(wrong).toEqual([]);
  });

  test('a third start finds it complete and writes nothing', async () => {
    const count = () => gateway.owner('SELECT count(*)::integer AS postings FROM posting');
    const before = await count();
    await loadDemo(gateway.urls, () => expect.unreachable('the demo is there'));
    expect(await count()).toEqual(before);
  });
});
