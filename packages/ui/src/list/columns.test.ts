import { describe, expect, test } from 'vitest';
import { type Column, chosenColumns, nextSort, toCells } from './columns.ts';

type Row = { name: string; fen: bigint };
const columns: Column<Row>[] = [
  { key: 'name', title: '名称', cell: (row) => row.name },
  {
    key: 'fen',
    title: '金额',
    unit: '万元',
    copyUnit: '元',
    figure: true,
    cell: () => null,
    copy: (row) => `${row.fen / 100n}`,
  },
  { key: 'note', title: '备注', hidden: true, cell: () => '' },
];

describe('columns', () => {
  test('hidden ones wait for the person', () =>
    expect(chosenColumns(columns, {}).map((c) => c.key)).toEqual(['name', 'fen']));
  test('the choice wins, but the first always stays', () => {
    expect(chosenColumns(columns, { name: false, fen: false, note: true }).map((c) => c.key)).toEqual(['name', 'note']);
  });
});

describe('copying', () => {
  test('exact amounts under their own unit', () => {
    expect(toCells(columns.slice(0, 2), [{ name: '甲', fen: 12_300n }])).toBe('名称\t金额（元）\n甲\t123');
  });
  test('tabs and quotes stay inside their cell', () => {
    expect(toCells(columns.slice(0, 1), [{ name: 'a\t"b"', fen: 0n }])).toBe('名称\n"a\t""b"""');
  });
  test.each([
    ['=1+1', "'=1+1"],
    ['-无', "'-无"],
    ['-5', '-5'],
  ])('%s never becomes a formula', (name, cell) =>
    expect(toCells(columns.slice(0, 1), [{ name, fen: 0n }])).toBe(`名称\n${cell}`),
  );
});

test('pressing a header goes through three orders', () => {
  const first = nextSort(undefined, 'fen', true);
  const second = nextSort(first, 'fen', true);
  expect([first, second, nextSort(second, 'fen', true)]).toEqual([
    { key: 'fen', descending: true },
    { key: 'fen', descending: false },
    undefined,
  ]);
});
