import { expect, test } from 'vitest';
import { startingRules } from './data/rules.ts';
import { startingTerms } from './data/terms.ts';

const read = (list: string, code: string, day: string) =>
  startingTerms.filter(
    (t) => t.list === list && t.code === code && t.validFrom <= day && (t.validTo === 'infinity' || t.validTo > day),
  );

test.each([
  ['东西部扶贫协作 in 2017', 'PairingScheme', 'EAST_WEST', '2017-04-23', '东西部扶贫协作'],
  ['the same on its last day', 'PairingScheme', 'EAST_WEST', '2020-12-31', '东西部扶贫协作'],
  ['东西部协作 from 2021 on', 'PairingScheme', 'EAST_WEST', '2021-01-01', '东西部协作'],
  ['its money in 2017', 'FundSource', 'EAST_WEST', '2017-04-23', '东西部扶贫协作资金'],
  ['its money in 2022', 'FundSource', 'EAST_WEST', '2022-05-01', '东西部协作资金'],
  ['a state that never changed its name', 'ProjectState', 'TENDERED', '2030-01-01', '已招标'],
] as const)('%s', (_, list, code, day, zh) => expect(read(list, code, day).map((t) => t.zh)).toEqual([zh]));

test('every code has exactly one label on every day from the founding on', () => {
  const ends = (row: { validTo: string }) => (row.validTo === 'infinity' ? '9999-12-31' : row.validTo);
  const codes = new Map(startingTerms.map((t) => [`${t.list} ${t.code} ${t.scope}`, t]));
  for (const { list, code, scope } of codes.values()) {
    const rows = startingTerms
      .filter((t) => t.list === list && t.code === code && t.scope === scope)
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    expect(rows[0]?.validFrom, `${list} ${code}`).toBe('1949-10-01');
    expect(rows.at(-1)?.validTo, `${list} ${code}`).toBe('infinity');
    for (const [i, row] of rows.slice(1).entries()) expect(row.validFrom).toBe(ends(rows[i] ?? row));
  }
});

test('labels are written in both languages and never twice within a list and a day', () => {
  for (const row of startingTerms) {
    expect(row.zh, `${row.list} ${row.code}`).toMatch(/\p{Script=Han}|^\p{L}+$/u);
    expect(row.en, `${row.list} ${row.code}`).toMatch(/^[\p{ASCII}]+$/u);
    expect(read(row.list, row.code, row.validFrom)).toHaveLength(1);
  }
  const now = startingTerms.filter((t) => t.validTo === 'infinity').map((t) => `${t.list} ${t.zh}`);
  expect(new Set(now).size).toBe(now.length);
});

test('every rule names where it comes from, and the made-up ones say so', () => {
  for (const rule of startingRules) {
    expect(rule.clause.length, rule.key).toBeGreaterThan(5);
    expect(rule.madeUp, rule.key).toBe(rule.clause.startsWith('平台设定'));
  }
});
