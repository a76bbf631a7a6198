import { existsSync, readFileSync } from 'node:fs';
import { trimDivisionCode } from '@jiedui/model';
import { describe, expect, test } from 'vitest';
import { KNOWN_CHANGES } from './known-changes.ts';
import { readDivisions } from './read-pack.ts';

// Public history of codes, laid beside the checkout where someone compares; never part of it.
const HISTORY = new URL('../../../../../../../shared/data/division-history-1981-2018.csv', import.meta.url);
const reason = existsSync(HISTORY) ? '' : ' (skipped: ../shared/data/division-history-1981-2018.csv is absent)';

describe.skipIf(reason !== '')(`against the published history of codes${reason}`, () => {
  const rows = () =>
    readFileSync(HISTORY, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [code = '', , , name = '', , start = '', end = '', successors = ''] = line.split(',');
        return { code, name, start: Number(start), end: end === '' ? 9999 : Number(end), successors };
      });

  test('every county and prefecture of the pack was in force in 2015 or 2016, but for a known few', () => {
    const known = new Set(
      rows()
        .filter(({ start, end }) => start <= 2016 && end > 2015)
        .map(({ code }) => trimDivisionCode(code)),
    );
    const unknown = [...readDivisions()]
      .filter(({ key, kind }) => key.length <= 6 && kind !== 'PLACEHOLDER' && !known.has(key))
      .map(({ name }) => name);
    // The bureau's own codes for counties run by their province, 金明区 (merged in 2014), and 三沙's islands.
    expect(unknown).toEqual(['定州市', '辛集市', '金明区', '西沙群岛', '南沙群岛', '中沙群岛的岛礁及其海域']);
  });

  test('every known change is one of the history’s, in its year', () => {
    for (const { key, newCode, newName, on } of KNOWN_CHANGES) {
      const ended = rows().find(({ code, end }) => code === key && end === Number(on.slice(0, 4)));
      expect(ended?.successors, key).toBe(newCode);
      expect(rows().some(({ code, name }) => code === newCode && name === newName)).toBe(true);
    }
  });
});
