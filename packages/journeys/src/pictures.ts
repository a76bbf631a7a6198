import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from './browser.ts';
import { type Entrance, enter, PHONE } from './person.ts';
import { startPlatform } from './platform.ts';

const FOLDER = path.resolve(import.meta.dirname, '../pictures');

/** The README's pictures: who looks at what. */
const PICTURES: readonly (Omit<Entrance, 'url'> & { name: string; path: string; press?: string })[] = [
  { name: 'partner-home', app: 'partner', username: '510104-officer', path: '/' },
  { name: 'county-confirm', app: 'county', username: '513227-finance', path: '/receipts', press: '成都市人民政府' },
  { name: 'county-milestones', app: 'county', username: '513227-projects', path: '/milestones' },
  { name: 'province-flows', app: 'province', username: '51-reviewer', path: '/flows' },
  { name: 'county-phone', app: 'county', username: '513227-finance', path: '/', size: PHONE },
];

const platform = await startPlatform();
const browser = await openBrowser();
mkdirSync(FOLDER, { recursive: true });
for (const { name, path: screen, press, ...entrance } of PICTURES) {
  const { page, leave } = await enter(browser, { url: platform.url, ...entrance });
  await page.goto(`/${entrance.app}${screen}?still=1`);
  await page.waitForLoadState('networkidle');
  if (press) await page.getByRole('row').filter({ hasText: press }).first().click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await leave();
}
await browser.close();
await platform.stop();
