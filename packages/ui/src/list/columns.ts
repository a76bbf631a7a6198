import type { ReactNode } from 'react';

/** One column of a list. The first of a list is its frozen title column and cannot be hidden. */
export type Column<Row> = {
  key: string;
  title: string;
  /** Stands once, in the header: 到位（万元）. */
  unit?: string;
  cell: (row: Row) => ReactNode;
  /** The cell in a copy: exact and plain. Without it a text or number cell is copied as it is shown. */
  copy?: (row: Row) => string;
  /** The unit of the copied values where it differs from the shown: amounts are copied in 元. */
  copyUnit?: string;
  /** Figures stand at the right, in tabular digits. */
  figure?: boolean;
  /** Width in px; the first column defaults to 220, figures to 128, others to 160. */
  width?: number;
  /** Sum of the filtered set, in the list's foot. */
  sum?: ReactNode;
  sortable?: boolean;
  /** Hidden until the person chooses it. */
  hidden?: boolean;
  /** Shown on a phone's card (the first column always is, as its title). */
  card?: boolean;
};

export type Sort = { key: string; descending: boolean };

export function columnWidth<Row>(column: Column<Row>, first: boolean): number {
  return column.width ?? (first ? 220 : column.figure ? 128 : 160);
}

export function heading(title: string, unit: string | undefined): string {
  return unit === undefined || unit === '' ? title : `${title}（${unit}）`;
}

/** The columns a person sees: the first, then those shown by default, changed by the choice kept for them. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  choice: Readonly<Record<string, boolean>>,
): Column<Row>[] {
  return columns.filter((column, index) => index === 0 || (choice[column.key] ?? !column.hidden));
}

/** The next sort when a header is pressed: descending first for figures, then ascending, then the list's own order. */
export function nextSort(sort: Sort | undefined, key: string, figure: boolean): Sort | undefined {
  if (sort?.key !== key) return { key, descending: figure };
  return sort.descending === figure ? { key, descending: !figure } : undefined;
}

/** Rows as spreadsheet cells (TSV with a header line), exactly the columns shown. */
export function toCells<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => heading(column.title, column.copyUnit ?? column.unit));
  return [head, ...rows.map((row) => columns.map((column) => cellText(column, row)))]
    .map((line) => line.map(quoteCell).join('\t'))
    .join('\n');
}

function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.copy !== undefined) return column.copy(row);
  const shown = column.cell(row);
  return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : '';
}

function quoteCell(text: string): string {
  // A leading sign would be run as a formula by the spreadsheet it is pasted into; a negative number stays a number.
  const safe = /^[=+@]|^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[\t\n"]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
