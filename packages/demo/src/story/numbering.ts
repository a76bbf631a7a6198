import type { Command } from '../commands.ts';

/**
 * Gives every document and voucher the next number of the series it names, `拨2017-510104-003`. Done last, on commands
 * in the order of their dates, so that numbers grow with time.
 */
export function numbered(commands: readonly Command[]): Command[] {
  const last = new Map<string, number>();
  const next = (series: string): string => {
    const number = (last.get(series) ?? 0) + 1;
    last.set(series, number);
    return `${series}-${String(number).padStart(3, '0')}`;
  };
  return commands.map((command) => {
    if ('voucherNo' in command) return { ...command, voucherNo: next(command.voucherNo) };
    if ('documentNo' in command) return { ...command, documentNo: next(command.documentNo) };
    return command;
  });
}
