import { graphql, type ResultOf } from '@jiedui/shell';

export const FUNDS = graphql(`
  query Funds($divisionKey: DivisionKey, $providerKey: OrganisationKey, $first: Int, $after: String) {
    funds(divisionKey: $divisionKey, providerKey: $providerKey, first: $first, after: $after) {
      nodes {
        id source inTransit available allocated spent movedOut movedIn divisionKey providerKey
        agreement { id title documentNo inForce endsOn }
        provider { id name }
        division { id key name }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type FundRow = ResultOf<typeof FUNDS>['funds']['nodes'][number];

export const FUND = graphql(`
  query FundInFull($id: ID!) {
    node(id: $id) {
      __typename
      ... on Fund {
        id source inTransit available allocated spent movedOut movedIn divisionKey providerKey
        agreement { id title documentNo inForce endsOn }
        provider { id key name }
        division { id key name }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof FUND>['node']>;
export type FundInFull = Extract<Node, { __typename: 'Fund' }>;

/** Projects whose lines may draw on a fund; the lines themselves name theirs. */
export const FUND_LINES = graphql(`
  query FundLines($divisionKey: DivisionKey, $providerKey: OrganisationKey) {
    projects(filter: { divisionKey: $divisionKey, providerKey: $providerKey }, sort: NUMBER, direction: ASC, first: 100) {
      nodes { id number name state lines { id version planned allocated fund { id available } } }
    }
  }
`);

export const RETURN = graphql(`
  mutation ReturnFunds($input: ReturnFundsInput!) {
    returnFunds(input: $input) {
      __typename
      ... on Posting { id amount voucherNo fund { id available } }
      ... on Refusal { code message messageEn field }
    }
  }
`);
