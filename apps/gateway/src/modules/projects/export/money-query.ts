import { z } from 'zod';
import { FUND_SOURCES, POSTING_KINDS, type PostingFilterShape, type TransferFilterShape } from '../../funds/index.ts';
import { PAIRING_SCHEMES } from '../../pairings/index.ts';
import { json, refuseQuery } from './export-query.ts';

/** Places and days are judged by the list's own condition, which names them. */
const place = { divisionKey: z.string().nullish(), providerKey: z.string().nullish() };
const days = { from: z.string().nullish(), to: z.string().nullish() };
const common = {
  ...place,
  ...days,
  source: z.enum(FUND_SOURCES).nullish(),
  voucherNo: z
    .string()
    .max(60)
    .regex(/^[^\p{Cc}]*$/u)
    .nullish(),
  fundId: z.string().max(200).nullish(),
};

const transferFilter = z.strictObject({
  ...common,
  scheme: z.enum(PAIRING_SCHEMES).nullish(),
  inTransit: z.boolean().nullish(),
});
const postingFilter = z.strictObject({
  ...common,
  kinds: z.array(z.enum(POSTING_KINDS)).nullish(),
  projectId: z.string().max(200).nullish(),
});

const TRANSFER_SORTS = { VOUCHER_ON: 'voucher_on', AMOUNT: 'amount_fen', IN_TRANSIT: 'transit_fen' } as const;
const order = {
  direction: z.enum(['ASC', 'DESC']).default('DESC'),
  language: z.enum(['zh', 'en']).default('zh'),
};
const transferOrder = z.object({
  ...order,
  sort: z
    .enum(Object.keys(TRANSFER_SORTS) as [keyof typeof TRANSFER_SORTS, ...(keyof typeof TRANSFER_SORTS)[]])
    .default('VOUCHER_ON')
    .transform((name) => TRANSFER_SORTS[name]),
});
const postingOrder = z.object(order);

interface MoneyQuery<Filter> {
  filter: Filter;
  direction: 'ASC' | 'DESC';
  language: 'zh' | 'en';
}
export type TransferQuery = MoneyQuery<TransferFilterShape> & {
  sort: (typeof TRANSFER_SORTS)[keyof typeof TRANSFER_SORTS];
};
export type PostingQuery = MoneyQuery<PostingFilterShape>;

/** What an export of transfers is asked for. @throws {Refusal} INVALID naming the parameter. */
export function parseTransferQuery(raw: unknown): TransferQuery {
  const { filter, ...rest } = raw as Record<string, unknown>;
  const given = transferOrder.safeParse(rest);
  const rows = json.pipe(transferFilter).safeParse(filter ?? '{}');
  return given.success && rows.success
    ? { ...given.data, filter: rows.data }
    : refuseQuery(given.success ? 'filter' : 'sort');
}

/** What an export of the ledger is asked for. @throws {Refusal} INVALID naming the parameter. */
export function parsePostingQuery(raw: unknown): PostingQuery {
  const { filter, ...rest } = raw as Record<string, unknown>;
  const given = postingOrder.safeParse(rest);
  const rows = json.pipe(postingFilter).safeParse(filter ?? '{}');
  return given.success && rows.success
    ? { ...given.data, filter: rows.data }
    : refuseQuery(given.success ? 'filter' : 'sort');
}
