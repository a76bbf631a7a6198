import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { enter, type Person } from './person.ts';

const VOUCHER = '锦财拨2017-088';
const FIND = `query Find($voucherNo: String!) { transfers(filter: { voucherNo: $voucherNo }) {
  totalCount nodes { id amount confirmed inTransit ageDays state differenceReason holder { name } } } }`;
const FIGURES = `query Standing($filter: FigureFilter!) { figures(filter: $filter) { key value } }`;
const KEYS = ['funds.sent', 'funds.in-place', 'funds.in-transit', 'funds.allocated', 'funds.spent'];
const MILLION_YUAN = 100_000_000n;

interface Found {
  transfers: {
    totalCount: number;
    nodes: {
      id: string;
      amount: string;
      confirmed: string;
      inTransit: string;
      ageDays: number | null;
      state: string;
      differenceReason: string | null;
      holder: { name: string };
    }[];
  };
}

const url = inject('url');
let browser: Browser;
const people: Person[] = [];

async function as(app: 'partner' | 'county' | 'prefecture' | 'province', username: string): Promise<Person> {
  const person = await enter(browser, { url, app, username });
  people.push(person);
  return person;
}

/** Five figures of a place in 2017, in fen. */
async function standing(person: Person, divisionKey: string): Promise<Record<string, bigint>> {
  const { figures } = await person.ask<{ figures: { key: string; value: string }[] }>(FIGURES, {
    filter: { divisionKey, period: '2017', keys: KEYS },
  });
  return Object.fromEntries(figures.map(({ key, value }) => [key, BigInt(value)]));
}

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe('a yuan from promise to spending', () => {
  let before: { prefecture: Record<string, bigint>; province: Record<string, bigint> };
  let prefecture: Person;
  let province: Person;

  test('prefecture and province look at how they stand', async () => {
    prefecture = await as('prefecture', '5132-reviewer');
    province = await as('province', '51-reviewer');
    before = { prefecture: await standing(prefecture, '5132'), province: await standing(province, '51') };
    expect(before.province['funds.in-place']).toBeGreaterThan(0n);
  });

  test('a district logs a transfer of 4,000,000 yuan in four steps from home', async () => {
    const { page } = await as('partner', '510104-officer');
    await page.getByRole('button', { name: '记一笔拨付' }).first().click();
    const panel = page.getByRole('dialog', { name: '记一笔拨付' });
    await panel.getByLabel('拨付金额（元）').fill('4,000,000');
    await panel.getByLabel('拨款凭证号').fill(VOUCHER);
    await panel.getByRole('button', { name: '登记拨付' }).click();
    await page.getByText('已登记拨付').waitFor();
    expect(await page.getByText('小金县').count()).toBeGreaterThan(0);
  });

  test('the county confirms 3,900,000 with a reason in two steps', async () => {
    const county = await as('county', '513227-finance');
    const { page } = county;
    await page.goto('/county/receipts');
    await page.getByRole('row').filter({ hasText: VOUCHER }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('到账金额（元）').fill('3,900,000');
    await panel.getByLabel('差异说明').fill('县级国库手续费未到账，待补');
    await panel.getByRole('button', { name: '确认到账' }).click();
    await page.getByText('已确认到账').waitFor();
    const { transfers } = await county.ask<Found>(FIND, { voucherNo: VOUCHER });
    expect(transfers.nodes[0]).toMatchObject({
      confirmed: '390000000',
      inTransit: '10000000',
      state: 'PARTLY_CONFIRMED',
      ageDays: 0,
    });
  });

  test('100,000 stay in transit, with age and holder, on the partner’s screen', async () => {
    const { page } = await as('partner', '510104-officer');
    await page.goto('/partner/transfers');
    await page.getByRole('row').filter({ hasText: VOUCHER }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('差异说明').first().waitFor();
    await expect.poll(() => panel.innerText()).toContain('县级国库手续费未到账，待补');
    const text = await panel.innerText();
    expect(text).toContain('100,000.00');
    expect(text).toContain('锦江区人民政府');
  });

  test('prefecture and province see it within five seconds and count it once', async () => {
    const seen = async () => ({
      prefecture: await standing(prefecture, '5132'),
      province: await standing(province, '51'),
    });
    await expect
      .poll(async () => (await seen()).province['funds.in-place'], { timeout: 5000 })
      .toBe((before.province['funds.in-place'] ?? 0n) + (39n * MILLION_YUAN) / 10n);
    const now = await seen();
    for (const level of ['prefecture', 'province'] as const) {
      expect((now[level]['funds.sent'] ?? 0n) - (before[level]['funds.sent'] ?? 0n)).toBe(4n * MILLION_YUAN);
      expect((now[level]['funds.in-place'] ?? 0n) - (before[level]['funds.in-place'] ?? 0n)).toBe(
        (39n * MILLION_YUAN) / 10n,
      );
      expect((now[level]['funds.in-transit'] ?? 0n) - (before[level]['funds.in-transit'] ?? 0n)).toBe(
        MILLION_YUAN / 10n,
      );
    }
  });

  test('the county allocates and spends', async () => {
    const county = await as('county', '513227-finance');
    const { page } = county;
    const { projects } = await county.ask<{ projects: { nodes: { number: string }[] } }>(
      '{ projects(filter: { providerKey: "510104", states: [STARTED] }, first: 1) { nodes { number } } }',
    );
    await page.goto('/county/lines');
    await page.getByRole('row').filter({ hasText: projects.nodes[0]?.number }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('tab', { name: '安排资金' }).click();
    await panel.getByLabel('安排金额（元）').fill('200,000');
    await panel.getByLabel('安排文号').fill('小财〔2017〕88号');
    await panel.getByRole('button', { name: '安排资金' }).click();
    // What may be spent is seen before it is spent: a form opened earlier would speak of the figure before.
    await panel.getByRole('definition').filter({ hasText: '200,000.00' }).first().waitFor();
    await panel.getByRole('tab', { name: '登记支出' }).click();
    await panel.getByLabel('支出金额（元）').fill('150,000');
    await panel.getByLabel('记账凭证号').fill('小财支2017-088');
    await panel.getByLabel('收款方').fill('小金县惠民建筑工程队');
    await panel.getByLabel('摘要').fill('进度款');
    await panel.getByRole('button', { name: '登记支出' }).click();
    await panel.getByText('已登记支出').waitFor();
    await expect
      .poll(async () => (await standing(province, '51'))['funds.spent'], { timeout: 5000 })
      .toBe((before.province['funds.spent'] ?? 0n) + 15_000_000n);
  });

  test.each([
    ['a neighbouring county', 'county', '513226-finance'],
    ['another partner in the same county', 'partner', '3306-officer'],
    ['a formerly paired city', 'partner', '3307-officer'],
  ] as const)('%s sees nothing of it', async (_who, app, username) => {
    const county = await as('county', '513227-finance');
    const { transfers } = await county.ask<Found>(FIND, { voucherNo: VOUCHER });
    const stranger = await as(app, username);
    expect((await stranger.ask<Found>(FIND, { voucherNo: VOUCHER })).transfers.totalCount).toBe(0);
    expect(await stranger.ask('query One($id: ID!) { node(id: $id) { id } }', { id: transfers.nodes[0]?.id })).toEqual({
      node: null,
    });
    await stranger.page.goto(`/${app}/transfers`);
    await stranger.page.getByRole('heading', { name: '拨付' }).first().waitFor();
    expect(await stranger.page.getByText(VOUCHER).count()).toBe(0);
  });

  test('the district takes the rest back, and nothing of it is in transit any more', async () => {
    const district = await as('partner', '510104-officer');
    const { page } = district;
    await page.goto('/partner/transfers');
    await page.getByRole('row').filter({ hasText: VOUCHER }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '撤回在途资金' }).click();
    await panel.getByLabel('撤回原因').fill('手续费由本方承担，余款撤回');
    await panel.getByRole('button', { name: '撤回在途资金' }).click();
    await expect
      .poll(async () => (await district.ask<Found>(FIND, { voucherNo: VOUCHER })).transfers.nodes[0])
      .toMatchObject({ confirmed: '390000000', inTransit: '0', ageDays: null });
  });

  test('nobody’s console complains', () => {
    expect(people.flatMap((person) => person.complaints)).toEqual([]);
  });
});
