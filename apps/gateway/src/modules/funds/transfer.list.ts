import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { PairingSchemeEnum } from '../pairings/index.ts';
import { ofFact } from './fact.filter.ts';
import { between, SortDirectionEnum, startingWith } from './fund.args.ts';
import { FundSourceEnum } from './fund.enums.ts';
import { TransferType } from './fund.refs.ts';

const TransferFilter = builder.inputType('TransferFilter', {
  description: 'Which transfers; every condition given holds.',
  fields: (t) => ({
    divisionKey: t.field({ type: 'DivisionKey', description: 'Receivers at or under this division.' }),
    providerKey: t.field({ type: 'OrganisationKey', description: 'This provider with its districts and firms.' }),
    scheme: t.field({ type: PairingSchemeEnum, description: 'This scheme.' }),
    source: t.field({ type: FundSourceEnum, description: 'This source.' }),
    from: t.field({ type: 'Date', description: 'Voucher on this day or later.' }),
    to: t.field({ type: 'Date', description: 'Voucher on this day or earlier.' }),
    inTransit: t.boolean({ description: 'True: something is under way. False: nothing is.' }),
    voucherNo: t.string({ description: 'Vouchers whose number begins so.' }),
    fundId: t.id({ description: 'Of this fund.' }),
  }),
});

export type TransferFilterShape = Partial<NonNullable<typeof TransferFilter.$inferInput>>;

type FilteredTransfer = Record<
  'home' | 'fundId' | 'divisionKey' | 'providerKey' | 'scheme' | 'source' | 'voucherOn' | 'transitFen' | 'voucherNo',
  Sql
>;

/** The condition of a filter, with the viewer's reach driving where no place is named. */
export function transferWhere(
  row: FilteredTransfer,
  filter: TransferFilterShape | null | undefined,
  context: Context,
): Sql {
  const { scheme, source, from, to, inTransit, voucherNo, fundId, ...place } = filter ?? {};
  return sql.all(
    fundId ? undefined : placeFilter(row, place, context),
    ofFact(row, row.fundId, 'Fund', fundId),
    scheme ? sql`${row.scheme} = ${scheme}` : undefined,
    source ? sql`${row.source} = ${source}` : undefined,
    between(row.voucherOn, from, to),
    // Written so that the index of what is under way serves it.
    inTransit ? sql`${row.transitFen} > 0` : undefined,
    inTransit === false ? sql`${row.transitFen} = 0` : undefined,
    voucherNo ? startingWith(row.voucherNo, voucherNo) : undefined,
  );
}

const TransferSort = builder.enumType('TransferSort', {
  description: 'What transfers are ordered by.',
  values: {
    VOUCHER_ON: { value: 'voucherOn', description: 'The voucher’s date.' },
    AMOUNT: { value: 'amountFen', description: 'What was sent.' },
    IN_TRANSIT: { value: 'transitFen', description: 'What is under way.' },
  } as const,
});

builder.queryField('transfers', (t) =>
  t.entityConnection(TransferType, {
    description: 'Transfers, the latest first unless asked otherwise.',
    args: {
      filter: t.arg({ type: TransferFilter, description: 'Which ones; all within reach where absent.' }),
      sort: t.arg({ type: TransferSort, defaultValue: 'voucherOn', description: 'What they are ordered by.' }),
      direction: t.arg({ type: SortDirectionEnum, defaultValue: 'DESC', description: 'Which end comes first.' }),
    },
    where: (row, { filter }, context) => transferWhere(row, filter, context),
    orderBy: ({ sort, direction }) => [[sort ?? 'voucherOn', direction === 'ASC' ? 'asc' : 'desc']],
  }),
);
