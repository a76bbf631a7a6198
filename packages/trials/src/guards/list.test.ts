import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../platform/index.ts';
import { guardList } from './list/index.ts';

const countIn = (file: string, text: string): number =>
  readFileSync(path.join(ROOT, file), 'utf8').split(text).length - 1;

test('every guard stands where the list says, once', () => {
  for (const { name, file, text, also } of guardList) {
    expect.soft(countIn(file, text), name).toBe(1);
    if (also) expect.soft(countIn(file, also.text), name).toBe(1);
  }
});

test('every guard has a name of its own, does something else when it is out, and somebody to notice', () => {
  expect(new Set(guardList.map(({ name }) => name)).size).toBe(guardList.length);
  for (const { name, text, instead, notice } of guardList) {
    expect.soft(instead, name).not.toBe(text);
    if (notice.by === 'test') expect.soft(existsSync(path.join(ROOT, notice.file)), name).toBe(true);
  }
});
