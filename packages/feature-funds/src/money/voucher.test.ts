import { expect, test } from 'vitest';
import { nextVoucherNo } from './voucher.ts';

test.each([
  ['记-017', '记-018'],
  ['2017-记-099', '2017-记-100'],
  ['记99号', '记100号'],
  ['转账支票', ''],
  ['6217000010001234567', ''],
  [undefined, ''],
])('after %s comes %s', (last, next) => expect(nextVoucherNo(last)).toBe(next));
