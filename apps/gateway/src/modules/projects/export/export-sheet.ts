import type { Writable } from 'node:stream';
import Excel from 'exceljs';

/** One column of a sheet: its title with the unit, its width in characters, and what stands in a row. */
export interface SheetColumn<Row> {
  zh: string;
  en: string;
  width: number;
  format?: string;
  value: (row: Row) => Excel.CellValue;
}

/** A sheet by its name and columns. */
export interface Sheet<Row> {
  words: { zh: string; en: string };
  columns: readonly SheetColumn<Row>[];
}

export const AMOUNT = '#,##0.00';
export const DAY = 'yyyy-mm-dd';

export const text = (value: string | null): Excel.CellValue => inert(value ?? '');
export const day = (value: string | null): Excel.CellValue => (value === null ? null : new Date(`${value}T00:00:00Z`));
/** Yuan. A double holds every amount up to 90 万亿元 to the fen. */
export const yuan = (fen: bigint): number => Number(fen) / 100;

/**
 * Text that a spreadsheet would take for a formula, sooner or later (a copy into another sheet, a save as CSV), gets an
 * apostrophe in front, full-width signs included.
 */
export function inert(value: string): string {
  return /^[\s\u200b]*[=+\-@＝＋－＠]/u.test(value) ? `'${value}` : value;
}

/** Writes a workbook of one sheet to a stream, portion by portion: frozen header, units in the header. */
export async function writeSheet<Row>(
  stream: Writable,
  portions: AsyncIterable<Row[]>,
  { words, columns, lang }: Sheet<Row> & { lang: 'zh' | 'en' },
): Promise<void> {
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(words[lang], {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  });
  sheet.columns = columns.map(({ width, format, ...names }) => ({
    header: names[lang],
    width,
    style: format ? { numFmt: format } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  for await (const rows of portions) {
    for (const row of rows) sheet.addRow(columns.map(({ value }) => value(row))).commit();
    await roomIn(stream);
  }
  sheet.commit();
  await workbook.commit();
}

/** A slow line must not fill the memory with rows that wait. @throws {Error} where nobody reads any more. */
async function roomIn(stream: Writable): Promise<void> {
  if (stream.destroyed) throw new Error('the reader went away');
  if (!stream.writableNeedDrain) return;
  await new Promise<void>((resolve, reject) => {
    const gone = () => reject(new Error('the reader went away'));
    stream.once('close', gone).once('drain', () => {
      stream.off('close', gone);
      resolve();
    });
  });
}
