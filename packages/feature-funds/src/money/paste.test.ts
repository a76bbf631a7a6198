import { expect, test } from 'vitest';
import { readSpending } from './paste.ts';

const TODAY = '2017-04-23';

test('lines of a spreadsheet are read with their dates and amounts', () => {
  const rows = readSpending(
    '2017-04-20\t记-018\t小金县建筑公司\t进度款\t120,000.50\r\n4月21日\t记-019\t某公司\t预付款\t3万\r\n',
    TODAY,
  );
  expect(rows).toEqual([
    {
      line: 1,
      paidOn: '2017-04-20',
      voucherNo: '记-018',
      payee: '小金县建筑公司',
      summary: '进度款',
      fen: 12_000_050n,
    },
    { line: 2, paidOn: '2017-04-21', voucherNo: '记-019', payee: '某公司', summary: '预付款', fen: 3_000_000n },
  ]);
});

test('a heading is left out, and so are empty lines', () => {
  expect(readSpending('日期\t凭证号\t收款方\t摘要\t金额\n\n', TODAY)).toEqual([]);
});

test.each([
  ['记-018\t某公司\t预付款', 'COLUMNS'],
  ['昨天\t记-018\t某公司\t预付款\t1', 'DATE'],
  ['2017-04-20\t\t某公司\t预付款\t1', 'VOUCHER'],
  ['2017-04-20\t记-018\t\t预付款\t1', 'PAYEE'],
  ['2017-04-20\t记-018\t某公司\t\t1', 'SUMMARY'],
  ['2017-04-20\t记-018\t某公司\t预付款\t-1', 'AMOUNT'],
] as const)('%s is kept with its fault', (text, fault) => {
  expect(readSpending(text, TODAY)[0]?.fault).toBe(fault);
});
