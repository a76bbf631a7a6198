import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { enter } from './person.ts';

const url = inject('url');
const DOUBT = '与州级台账相差2万元，请核对4月到账。';
const ANSWER = '4月12日到账2万元的凭证已补录。';
const FIGURE = 'funds.in-place~513227~~~~2017';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('a prefecture doubts a county’s figure where it reads it, the county answers from its home, both see it there', async () => {
  const prefecture = await enter(browser, { url, app: 'prefecture', username: '5132-reviewer' });
  await prefecture.page.goto(`/prefecture/?door=${FIGURE}`);
  await prefecture.page.getByRole('button', { name: '提出疑问' }).click();
  await prefecture.page.getByLabel('有何疑问').fill(DOUBT);
  await prefecture.page.getByRole('button', { name: '发送疑问' }).click();
  await prefecture.page.getByText('疑问已发出').waitFor();

  const county = await enter(browser, { url, app: 'county', username: '513227-finance' });
  await county.page.getByText('待答复的疑问').click();
  await county.page.getByRole('row', { name: DOUBT.slice(0, 8) }).click();
  const panel = county.page.getByRole('dialog', { name: '疑问与答复' });
  await panel.getByText('确有差错，已更正').click();
  await panel.getByLabel('答复内容').fill(ANSWER);
  await panel.getByRole('button', { name: '答复', exact: true }).click();
  await panel.getByText('已答复').first().waitFor();

  // The prefecture has not moved: its open page hears of the answer.
  await prefecture.page.getByText(ANSWER).waitFor();
  // Who states a figure corrects it: the county is not asked to question itself.
  await county.page.goto(`/county/?door=${FIGURE}`);
  await county.page.getByText(ANSWER).waitFor();
  expect(await county.page.getByRole('button', { name: '提出疑问' }).count()).toBe(0);
  expect([...prefecture.complaints, ...county.complaints]).toEqual([]);
  await prefecture.leave();
  await county.leave();
});
