import { type Sql, sql } from '@jiedui/pothos-mikro-orm';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { placeFilter } from '../../schema/place-filter.ts';
import { ofFact } from './fact.filter.ts';
import { between, SortDirectionEnum, startingWith } from './fund.args.ts';
import { FundSourceEnum, PostingKindEnum } from './fund.enums.ts';
import { PostingType } from './fund.refs.ts';

const PostingFilter = builder.inputType('PostingFilter', {
  description: 'Which entries of the ledger; every condition given holds.',
  fields: (t) => ({
    divisionKey: t.field({ type: 'DivisionKey', description: 'Receivers at or under this division.' }),
    providerKey: t.field({ type: 'OrganisationKey', description: 'This provider with its districts and firms.' }),
    source: t.field({ type: FundSourceEnum, description: 'This source.' }),
    kinds: t.field({ type: [PostingKindEnum], description: 'These kinds.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or earlier.' }),
    fundId: t.id({ description: 'Of this fund.' }),
    projectId: t.id({ description: 'Of this project.' }),
    voucherNo: t.string({ description: 'Vouchers whose number begins so.' }),
  }),
});

export type PostingFilterShape = Partial<NonNullable<typeof PostingFilter.$inferInput>>;

type FilteredPosting = Record<
  'home' | 'fundId' | 'projectId' | 'divisionKey' | 'providerKey' | 'source' | 'kind' | 'onDate' | 'voucherNo',
  Sql
>;

/** The condition of a filter, with the viewer's reach driving where no place is named. */
export function postingWhere(
  row: FilteredPosting,
  filter: PostingFilterShape | null | undefined,
  context: Context,
): Sql {
  const { source, kinds, from, to, fundId, projectId, voucherNo, ...place } = filter ?? {};
  return sql.all(
    fundId || projectId ? undefined : placeFilter(row, place, context),
    ofFact(row, row.fundId, 'Fund', fundId),
    ofFact(row, row.projectId, 'Project', projectId),
    source ? sql`${row.source} = ${source}` : undefined,
    kinds ? sql`${row.kind} = ANY (${kinds}::text[])` : undefined,
    between(row.onDate, from, to),
    voucherNo ? startingWith(row.voucherNo, voucherNo) : undefined,
  );
}

builder.queryField('postings', (t) =>
  t.entityConnection(PostingType, {
    description: 'Entries of the ledger, the latest first unless asked otherwise.',
    args: {
      filter: t.arg({ type: PostingFilter, description: 'Which ones; all within reach where absent.' }),
      direction: t.arg({ type: SortDirectionEnum, defaultValue: 'DESC', description: 'Which end comes first.' }),
    },
    where: (row, { filter }, context) => postingWhere(row, filter, context),
    orderBy: (args) => [['onDate', args.direction === 'ASC' ? 'asc' : 'desc']],
  }),
);
