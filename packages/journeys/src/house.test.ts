import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MOST_LINES = 400;
const MEDIAN_LINES = 80;
const APP_LINES = 60;

const tracked = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
const lines = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1;

test('a source file is short: the median, and the longest', () => {
  const sizes = tracked.map((file) => ({ file, size: lines(file) })).sort((a, b) => a.size - b.size);
  expect(sizes[Math.floor(sizes.length / 2)]?.size).toBeLessThanOrEqual(MEDIAN_LINES);
  expect(sizes.filter(({ size }) => size > MOST_LINES)).toEqual([]);
});

test('an app is a list of features', () => {
  const apps = Map.groupBy(
    tracked.filter((file) => file.startsWith('apps/') && !file.startsWith('apps/gateway/')),
    (file) => file.split('/')[1] ?? '',
  );
  expect([...apps.keys()].sort()).toEqual(['county', 'partner', 'prefecture', 'province']);
  for (const [app, files] of apps)
    expect.soft({ app, lines: files.reduce((sum, file) => sum + lines(file), 0) }.lines).toBeLessThanOrEqual(APP_LINES);
});

test('nothing asks for its level inside a component', () => {
  // A person's level; the level of a division or organisation is data like any other.
  const asking = tracked.filter((file) => {
    const text = file.startsWith('packages/feature-') ? readFileSync(path.join(ROOT, file), 'utf8') : '';
    return (
      text.includes('useSession') && /(?<!\w\.|\?\.)\blevel\s*===|useSession\(\)\.level|session\.level\s*===/.test(text)
    );
  });
  expect(asking).toEqual([]);
});
