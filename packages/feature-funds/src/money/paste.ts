import { parseYuan } from '@jiedui/model';
import { parseDate } from '@jiedui/ui';

export type PasteFault = 'COLUMNS' | 'DATE' | 'VOUCHER' | 'PAYEE' | 'SUMMARY' | 'AMOUNT';

/** One pasted line: what was read of it, or the first thing that could not be. */
export type PastedSpending = {
  line: number;
  paidOn: string;
  voucherNo: string;
  payee: string;
  summary: string;
  fen: bigint;
  fault?: PasteFault;
};

/**
 * Reads spending pasted from a spreadsheet: date, voucher number, payee, summary, amount in yuan, a line each, cells
 * separated by tabs. A first line without a readable amount is taken for a heading; empty lines are left out.
 */
export function readSpending(text: string, today: string): PastedSpending[] {
  const lines = text
    .split(/\r?\n/u)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled.map(({ line, cells }) => readLine(line, cells, today));
  return isHeading(filled[0]?.cells) ? rows.slice(1) : rows;
}

function isHeading(cells: readonly string[] | undefined): boolean {
  return cells !== undefined && cells.length >= 5 && !/\d/u.test(cells.join(''));
}

function readLine(line: number, cells: readonly string[], today: string): PastedSpending {
  const [date = '', voucherNo = '', payee = '', summary = '', amount = ''] = cells;
  const paidOn = parseDate(date, today);
  const { fen } = parseYuan(amount);
  const fault = faultOf({ cells, paidOn, voucherNo, payee, summary, fen });
  return { line, paidOn: paidOn ?? date, voucherNo, payee, summary, fen: fen ?? 0n, ...(fault ? { fault } : {}) };
}

type Read = {
  cells: readonly string[];
  paidOn?: string;
  voucherNo: string;
  payee: string;
  summary: string;
  fen?: bigint;
};

function faultOf({ cells, paidOn, voucherNo, payee, summary, fen }: Read): PasteFault | undefined {
  if (cells.length < 5) return 'COLUMNS';
  if (paidOn === undefined) return 'DATE';
  if (voucherNo === '') return 'VOUCHER';
  if (payee === '') return 'PAYEE';
  if (summary === '') return 'SUMMARY';
  return fen === undefined ? 'AMOUNT' : undefined;
}
