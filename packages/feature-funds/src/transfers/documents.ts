import { graphql, type ResultOf } from '@jiedui/shell';

export const TRANSFERS = graphql(`
  query Transfers($filter: TransferFilter, $sort: TransferSort, $direction: SortDirection, $first: Int, $after: String) {
    transfers(filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
      nodes {
        id voucherNo voucherOn amount confirmed recalled inTransit ageDays timeliness state source enteredByName
        provider { id name }
        division { id key name }
        holder { id name }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export type TransferRow = ResultOf<typeof TRANSFERS>['transfers']['nodes'][number];

export const TRANSFER = graphql(`
  query TransferInFull($id: ID!) {
    node(id: $id) {
      __typename
      ... on Transfer {
        id version chainNo leg voucherNo voucherOn amount confirmed recalled inTransit ageDays timeliness state source note
        differenceReason madeUp enteredByName enteredByOrganisation enteredAt
        provider { id key name }
        division { id key name }
        holder { id name }
        fund { id agreement { id title documentNo } }
        receipts { id amount arrivedOn voucherNo differenceReason enteredByName enteredByOrganisation }
        matches { id amount enteredByName enteredAt receipt { id voucherNo arrivedOn payer } }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof TRANSFER>['node']>;
export type TransferInFull = Extract<Node, { __typename: 'Transfer' }>;
