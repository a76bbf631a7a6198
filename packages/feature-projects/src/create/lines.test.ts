import { expect, test } from 'vitest';
import { lineFault, sourcesFor, sumOf } from './lines.ts';

const options = ['EAST_WEST', 'INTRA_PROVINCE', 'DESIGNATED', 'FISCAL', 'LOAN'].map((value) => ({ value }));

test('the scheme’s own source stands first, the other schemes’ are left out', () => {
  expect(sourcesFor('INTRA_PROVINCE', options).map(({ value }) => value)).toEqual(['INTRA_PROVINCE', 'FISCAL', 'LOAN']);
  expect(sourcesFor('COUNTERPART_SUPPORT', options).map(({ value }) => value)).toEqual(['FISCAL', 'LOAN']);
});

test('the sum takes what can be read', () => {
  expect(
    sumOf([
      { source: 'FISCAL', planned: '120万' },
      { source: 'LOAN', planned: 'x' },
    ]),
  ).toBe(120_000_000n);
});

test.each([
  ['no row', [], { fault: 'none', at: 0 }],
  ['a row without source', [{ source: '', planned: '1' }], { fault: 'source', at: 0 }],
  [
    'a source twice',
    [
      { source: 'LOAN', planned: '1' },
      { source: 'LOAN', planned: '2' },
    ],
    { fault: 'twice', at: 1 },
  ],
  ['an amount below zero', [{ source: 'LOAN', planned: '-1' }], { fault: 'amount', at: 0 }],
  ['rows that can be sent', [{ source: 'LOAN', planned: '1' }], undefined],
] as const)('%s', (_, lines, fault) => expect(lineFault(lines)).toEqual(fault));
