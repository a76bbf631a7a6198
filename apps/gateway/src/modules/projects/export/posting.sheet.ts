import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../../schema/context.ts';
import { factReach } from '../../../schema/reach.ts';
import { fundReach, postingWhere } from '../../funds/index.ts';
import { projectColumns } from '../project.list.ts';
import { AMOUNT, DAY, day, type Sheet, text, yuan } from './export-sheet.ts';
import type { PostingQuery } from './money-query.ts';
import { labelOf } from './portions.ts';

/** One entry of the ledger as it stands in the sheet; a project out of reach is not named. */
interface PostingRow {
  on_date: string;
  kind: string;
  voucher_no: string;
  fen: bigint;
  payee: string;
  summary: string;
  project: string | null;
  provider: string;
  receiver: string;
  source: string;
  entered_by_name: string;
}

const COLUMNS = {
  home: 'home',
  fundId: 'fund_id',
  projectId: 'project_id',
  divisionKey: 'division_key',
  providerKey: 'provider_key',
  source: 'source',
  kind: 'kind',
  onDate: 'on_date',
  voucherNo: 'voucher_no',
} as const;

/** The rows of the ledger's list in its order. */
export function postingStatement({ filter, direction, language }: PostingQuery, context: Context): Sql {
  const row = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, column]) => [name, sql.raw(`e.${column}`)]),
  ) as Record<keyof typeof COLUMNS, Sql>;
  const { businessDate } = context.viewer;
  const label = (list: string, code: Sql): Sql => labelOf({ list, code, language, businessDate });
  const order = sql.join(['on_date', 'home', 'id'].map((column) => sql.raw(`e.${column} ${direction}`)));
  return sql`SELECT e.on_date::text, ${label('PostingKind', row.kind)} AS kind, e.voucher_no, e.fen, e.payee, e.summary,
      p.number AS project, provider.name AS provider, receiver.name AS receiver, ${label('FundSource', row.source)} AS source,
      e.entered_by_name
    FROM posting e
      LEFT JOIN project p ON p.home = e.home AND p.id = e.project_id AND ${factReach(projectColumns('p'), context)}
      LEFT JOIN division_now receiver ON receiver.key = e.division_key
      LEFT JOIN organisation provider ON provider.key = e.provider_key
    WHERE ${fundReach(row, context)} AND ${postingWhere(row, filter, context)} ORDER BY ${order}`;
}

export const postingSheet: Sheet<PostingRow> = {
  words: { zh: '记账凭证', en: 'Vouchers' },
  columns: [
    { zh: '日期', en: 'Date', width: 12, format: DAY, value: (row) => day(row.on_date) },
    { zh: '类别', en: 'Kind', width: 14, value: (row) => text(row.kind) },
    { zh: '凭证号', en: 'Voucher', width: 22, value: (row) => text(row.voucher_no) },
    { zh: '金额（元）', en: 'Amount (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.fen) },
    { zh: '收款方', en: 'Payee', width: 24, value: (row) => text(row.payee) },
    { zh: '摘要', en: 'Summary', width: 30, value: (row) => text(row.summary) },
    { zh: '项目编号', en: 'Project', width: 18, value: (row) => text(row.project) },
    { zh: '帮扶方', en: 'Provider', width: 16, value: (row) => text(row.provider) },
    { zh: '受援方', en: 'Receiver', width: 16, value: (row) => text(row.receiver) },
    { zh: '资金来源', en: 'Source', width: 20, value: (row) => text(row.source) },
    { zh: '经办人', en: 'Entered by', width: 12, value: (row) => text(row.entered_by_name) },
  ],
};
