import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Entrance, enter } from './person.ts';
import { type RecordedRead, replay } from './replay.ts';

const CONNECTIONS = 8;
const WARM_UP_MS = 10_000;
const FOR_MS = 60_000;
const SLOWEST_P99_MS = 150;

/** Who looks at what: the screens people of each app open most. */
const WALKS: readonly [Entrance['app'], string, readonly string[]][] = [
  [
    'partner',
    '510104-officer',
    ['/', '/receivers', '/transfers', '/commitments', '/projects', '/postings', '/pairings'],
  ],
  ['partner', '5101-officer', ['/', '/receivers', '/transfers', '/commitments', '/projects']],
  ['county', '513227-finance', ['/', '/receipts', '/lines', '/balances', '/transfers', '/postings', '/divisions']],
  ['county', '513227-projects', ['/', '/projects']],
  ['county', '513227-reporter', ['/', '/projects', '/transfers']],
  ['prefecture', '5132-reviewer', ['/', '/comparison', '/flows', '/projects', '/transit', '/transfers']],
  [
    'province',
    '51-reviewer',
    ['/', '/comparison', '/flows', '/projects', '/transit', '/pairings', '/divisions', '/postings'],
  ],
  ['province', '33-officer', ['/', '/comparison']],
];

const url = inject('url');
let browser: Browser;
const reads: RecordedRead[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  for (const [app, username, paths] of WALKS) {
    const person = await enter(browser, { url, app, username });
    for (const path of paths) {
      await person.page.goto(`/${app}${path}`);
      await person.page.waitForLoadState('networkidle');
    }
    complaints.push(...person.complaints.map((text) => `${username}: ${text}`));
    reads.push(...person.reads());
    await person.page.close();
  }
});
afterAll(async () => {
  await browser?.close();
});

test('no screen’s console complains', () => {
  expect(complaints).toEqual([]);
});

test('every read of the apps answers within 150 ms for 99 of 100, eight at a time', async () => {
  const times = await replay({
    url,
    reads,
    connections: CONNECTIONS,
    warmUpMs: WARM_UP_MS,
    forMs: FOR_MS,
  });
  const requests = times.reduce((sum, time) => sum + time.requests, 0);
  const lines = times
    .slice(0, 8)
    .map(({ operation, p50Ms, p99Ms }) => `${operation}: p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`);
  process.stdout.write(
    `${requests} reads of ${times.length} operations in ${FOR_MS / 1000} s; the slowest:\n${lines.join('\n')}\n`,
  );
  expect(times.length).toBeGreaterThan(30);
  expect(times.filter(({ p99Ms }) => p99Ms >= SLOWEST_P99_MS)).toEqual([]);
}, 120_000);
