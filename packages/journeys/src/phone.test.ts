import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { enter, PHONE } from './person.ts';

const url = inject('url');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test.each([
  ['partner', '510104-officer', ['/', '/receivers', '/transfers', '/commitments', '/projects'], '记一笔拨付'],
  ['county', '513227-finance', ['/', '/receipts', '/lines', '/balances'], '到账确认'],
  ['county', '513227-projects', ['/', '/projects', '/milestones'], '项目台账'],
] as const)('%s on a phone: %s reads every screen without scrolling sideways', async (app, username, paths, wanted) => {
  const { page, complaints, leave } = await enter(browser, { url, app, username, size: PHONE });
  await page.getByText(wanted).first().waitFor();
  for (const path of paths) {
    await page.goto(`/${app}${path}`);
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${path} reaches beyond the edge`).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
  await leave();
});

test('a county confirms what arrived with a thumb: task, row, button', async () => {
  const { page, leave } = await enter(browser, {
    url,
    app: 'county',
    username: '513227-finance',
    size: PHONE,
  });
  await page.goto('/county/receipts');
  await page.getByText('眉山市人民政府').first().click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: '确认到账' }).click();
  await page.getByText('已确认到账').waitFor();
  await leave();
});
