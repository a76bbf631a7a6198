/**
 * The number after a voucher's: its last run of digits counts on, `记-017` gives `记-018`. Empty where there is nothing to
 * count on, so that nobody files a guess.
 */
export function nextVoucherNo(last: string | undefined): string {
  const parts = /^(.*?)(\d+)(\D*)$/u.exec(last ?? '');
  if (parts === null) return '';
  const [, head = '', digits = '', tail = ''] = parts;
  // The tail of a long number may be a year's or a bank's own: only short runs are counted by hand.
  if (digits.length > 8) return '';
  return `${head}${String(Number(digits) + 1).padStart(digits.length, '0')}${tail}`;
}
