import type { PartRow } from './part.ts';

/** A published figure that does not fit, or one whose arithmetic does not. */
export interface Finding {
  keys: readonly string[];
  period: string;
  zh: string;
  en: string;
  source: string;
  foundOn: string;
}

export interface ProgrammeRow {
  id: string;
  from: string;
  to: string;
  budget_fen: string;
  projects: string;
  trainees: string;
  madeUp: boolean;
}

/** Sums by their number, as decimal text. */
export type Amounts = Readonly<Record<string, string>>;

export interface SplitRow extends Readonly<Record<string, unknown>> {
  key: string;
  label: string;
  amounts: Amounts | null;
}

export interface RecordRow extends Readonly<Record<string, unknown>> {
  home: string;
  id: string;
  type: string;
  value: string;
  on_date: string;
  label: string;
  voucher_no: string;
  person: string;
  made_up: boolean;
  source: string;
}

/** Records of one figure: a page and one row more where there is more. */
export interface RecordRows {
  rows: readonly RecordRow[];
  total: number | null;
  sum: string | null;
}

/** What the statement brings; besides, `parts0`, `parts1` … in the order of the selected `parts`, and shown columns. */
export interface Answer extends Readonly<Record<string, unknown>> {
  totals: Amounts;
  known: readonly string[];
  asOf: string;
  programmes: readonly ProgrammeRow[];
  findings: readonly Finding[];
  published: string | null;
  bases: Readonly<Record<string, { zh: string; en: string }>> | null;
  lost: readonly { lo: string; from: string }[];
}

export interface PartPage {
  edges: readonly { cursor: string; node: PartRow }[];
  nodes: readonly PartRow[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}
