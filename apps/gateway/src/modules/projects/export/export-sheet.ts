import type { Writable } from 'node:stream';
import Excel from 'exceljs';
import type { ExportRow } from './export-rows.ts';

interface Column {
  zh: string;
  en: string;
  width: number;
  format?: string;
  value: (row: ExportRow) => Excel.CellValue;
}

const AMOUNT = '#,##0.00';
const DAY = 'yyyy-mm-dd';

const text = (value: string | null): Excel.CellValue => inert(value ?? '');
const day = (value: string | null): Excel.CellValue => (value === null ? null : new Date(`${value}T00:00:00Z`));
/** Yuan. A double holds every amount up to 90 万亿元 to the fen. */
const yuan = (fen: bigint): number => Number(fen) / 100;

const COLUMNS: readonly Column[] = [
  { zh: '项目编号', en: 'Number', width: 18, value: (row) => text(row.number) },
  { zh: '项目名称', en: 'Name', width: 34, value: (row) => text(row.name) },
  { zh: '状态', en: 'State', width: 10, value: (row) => text(row.state) },
  { zh: '时效', en: 'Timeliness', width: 10, value: (row) => text(row.timeliness) },
  { zh: '类别', en: 'Category', width: 12, value: (row) => text(row.category) },
  { zh: '协作方式', en: 'Scheme', width: 16, value: (row) => text(row.scheme) },
  { zh: '受援县', en: 'County', width: 12, value: (row) => text(row.county) },
  { zh: '项目地点', en: 'Site', width: 16, value: (row) => text(row.site) },
  { zh: '帮扶方', en: 'Provider', width: 16, value: (row) => text(row.provider) },
  { zh: '实施方', en: 'Built by', width: 14, value: (row) => text(row.builder) },
  { zh: '责任单位', en: 'Answers for it', width: 20, value: (row) => text(row.organisation) },
  { zh: '责任人', en: 'Person', width: 10, value: (row) => text(row.person_name) },
  { zh: '计划投资（元）', en: 'Planned (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.planned_fen) },
  { zh: '已安排（元）', en: 'Allocated (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.allocated_fen) },
  { zh: '已支出（元）', en: 'Spent (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.spent_fen) },
  { zh: '计划开工', en: 'Planned start', width: 12, format: DAY, value: (row) => day(row.planned_start_on) },
  { zh: '实际开工', en: 'Started', width: 12, format: DAY, value: (row) => day(row.started_on) },
  { zh: '完工期限', en: 'Deadline', width: 12, format: DAY, value: (row) => day(row.deadline) },
  { zh: '实际完工', en: 'Completed', width: 12, format: DAY, value: (row) => day(row.completed_on) },
  { zh: '下一到期日', en: 'Next due', width: 12, format: DAY, value: (row) => day(row.next_due_on) },
];

/**
 * Text that a spreadsheet would take for a formula, sooner or later (a copy into another sheet, a save as CSV), gets an
 * apostrophe in front, full-width signs included.
 */
export function inert(value: string): string {
  return /^[\s\u200b]*[=+\-@＝＋－＠]/u.test(value) ? `'${value}` : value;
}

/** Writes a workbook of one sheet to a stream, portion by portion: frozen header, units in the header. */
export async function writeSheet(
  stream: Writable,
  portions: AsyncIterable<ExportRow[]>,
  lang: 'zh' | 'en',
): Promise<void> {
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(lang === 'zh' ? '项目' : 'Projects', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  });
  sheet.columns = COLUMNS.map(({ width, format, ...names }) => ({
    header: names[lang],
    width,
    style: format ? { numFmt: format } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  for await (const rows of portions) {
    for (const row of rows) sheet.addRow(COLUMNS.map(({ value }) => value(row))).commit();
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
