import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import type { Context } from '../../../schema/context.ts';
import { fundReach, transferWhere } from '../../funds/index.ts';
import { AMOUNT, DAY, day, type Sheet, text, yuan } from './export-sheet.ts';
import type { TransferQuery } from './money-query.ts';
import { labelOf } from './portions.ts';

/** One transfer as it stands in the sheet: words in the language asked for, amounts in fen. */
interface TransferRow {
  voucher_no: string;
  voucher_on: string;
  provider: string;
  receiver: string;
  source: string;
  amount_fen: bigint;
  confirmed_fen: bigint;
  recalled_fen: bigint;
  transit_fen: bigint;
  holder: string;
  chain_no: string;
  difference_reason: string | null;
  note: string;
  entered_by_name: string;
}

const COLUMNS = {
  home: 'home',
  fundId: 'fund_id',
  divisionKey: 'division_key',
  providerKey: 'provider_key',
  scheme: 'scheme',
  source: 'source',
  voucherOn: 'voucher_on',
  transitFen: 'transit_fen',
  voucherNo: 'voucher_no',
} as const;

/** The rows of the list of transfers in its order. */
export function transferStatement({ filter, sort, direction, language }: TransferQuery, context: Context): Sql {
  const row = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, column]) => [name, sql.raw(`sent.${column}`)]),
  ) as Record<keyof typeof COLUMNS, Sql>;
  const { businessDate } = context.viewer;
  const source = labelOf({ list: 'FundSource', code: row.source, language, businessDate });
  const order = sql.join([sort, 'home', 'id'].map((column) => sql.raw(`sent.${column} ${direction}`)));
  return sql`SELECT sent.voucher_no, sent.voucher_on::text, provider.name AS provider, receiver.name AS receiver, ${source} AS source,
      sent.amount_fen, sent.confirmed_fen, sent.recalled_fen, sent.transit_fen, holder.name AS holder, sent.chain_no, sent.difference_reason,
      sent.note, sent.entered_by_name
    FROM transfer sent
      LEFT JOIN division_now receiver ON receiver.key = sent.division_key
      LEFT JOIN organisation provider ON provider.key = sent.provider_key
      LEFT JOIN organisation holder ON holder.key = sent.holder_key
    WHERE ${fundReach(row, context)} AND ${transferWhere(row, filter, context)} ORDER BY ${order}`;
}

export const transferSheet: Sheet<TransferRow> = {
  words: { zh: '拨付', en: 'Transfers' },
  columns: [
    { zh: '凭证号', en: 'Voucher', width: 22, value: (row) => text(row.voucher_no) },
    { zh: '凭证日期', en: 'Voucher date', width: 12, format: DAY, value: (row) => day(row.voucher_on) },
    { zh: '帮扶方', en: 'Provider', width: 16, value: (row) => text(row.provider) },
    { zh: '受援方', en: 'Receiver', width: 16, value: (row) => text(row.receiver) },
    { zh: '资金来源', en: 'Source', width: 20, value: (row) => text(row.source) },
    { zh: '金额（元）', en: 'Amount (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.amount_fen) },
    { zh: '已确认（元）', en: 'Confirmed (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.confirmed_fen) },
    { zh: '已撤回（元）', en: 'Recalled (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.recalled_fen) },
    { zh: '在途（元）', en: 'In transit (yuan)', width: 18, format: AMOUNT, value: (row) => yuan(row.transit_fen) },
    { zh: '持有方', en: 'Held by', width: 16, value: (row) => text(row.holder) },
    { zh: '流水号', en: 'Chain no.', width: 22, value: (row) => text(row.chain_no) },
    { zh: '差异说明', en: 'Difference', width: 24, value: (row) => text(row.difference_reason) },
    { zh: '备注', en: 'Note', width: 24, value: (row) => text(row.note) },
    { zh: '经办人', en: 'Entered by', width: 12, value: (row) => text(row.entered_by_name) },
  ],
};
