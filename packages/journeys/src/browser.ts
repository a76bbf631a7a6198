import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CACHE = path.join(ROOT, '.cache', 'chromium');
const ARCHIVES = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'bin');

/** Unpacks the browser and the libraries it needs into the checkout's cache, once. */
async function unpack(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = CACHE;
  try {
    if (!existsSync(path.join(CACHE, 'al2023'))) await inflate(path.join(ARCHIVES, 'al2023.tar.br'));
    if (!existsSync(path.join(CACHE, 'chromium'))) await inflate(path.join(ARCHIVES, 'chromium.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** A headless browser out of an npm package. Its own default switches turn web security off, so these are ours. */
export async function openBrowser(): Promise<Browser> {
  await unpack();
  const libraries = [path.join(CACHE, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: path.join(CACHE, 'chromium'),
    headless: true,
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}
