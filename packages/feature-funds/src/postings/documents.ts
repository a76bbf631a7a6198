import { graphql, type ResultOf } from '@jiedui/shell';

export const POSTINGS = graphql(`
  query Postings($filter: PostingFilter, $direction: SortDirection, $first: Int, $after: String) {
    postings(filter: $filter, direction: $direction, first: $first, after: $after) {
      nodes {
        id kind amount onDate voucherNo summary payee source enteredByName
        provider { id name }
        division { id name }
        project { id number name }
        reversedBy { id }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export type PostingRow = ResultOf<typeof POSTINGS>['postings']['nodes'][number];

export const POSTING = graphql(`
  query PostingInFull($id: ID!) {
    node(id: $id) {
      __typename
      ... on Posting {
        id kind amount onDate voucherNo summary payee source madeUp enteredByName enteredByOrganisation enteredAt
        provider { id key name }
        division { id key name }
        fund { id agreement { id title documentNo } }
        project { id number name }
        transfer { id voucherNo voucherOn amount }
        receipt { id voucherNo arrivedOn amount payer }
        reverses { id kind voucherNo onDate }
        reversedBy { id onDate summary enteredByName }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof POSTING>['node']>;
export type PostingInFull = Extract<Node, { __typename: 'Posting' }>;

export const REVERSE = graphql(`
  mutation ReverseEntry($input: ReverseEntryInput!) {
    reverseEntry(input: $input) {
      __typename
      ... on Posting { id kind amount onDate reverses { id kind reversedBy { id onDate summary enteredByName } } }
      ... on Refusal { code message messageEn field }
    }
  }
`);
