import { graphql, type ResultOf } from '@jiedui/shell';

export const RECEIPTS = graphql(`
  query Receipts($divisionKey: DivisionKey, $providerKey: OrganisationKey, $unmatched: Boolean, $first: Int, $after: String) {
    receipts(divisionKey: $divisionKey, providerKey: $providerKey, unmatched: $unmatched, first: $first, after: $after) {
      nodes {
        id amount matched unmatched arrivedOn voucherNo payer source enteredByName
        provider { id name }
        division { id name }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export type ReceiptRow = ResultOf<typeof RECEIPTS>['receipts']['nodes'][number];

export const RECEIPT = graphql(`
  query ReceiptInFull($id: ID!) {
    node(id: $id) {
      __typename
      ... on Receipt {
        id version amount matched unmatched arrivedOn voucherNo payer note source differenceReason madeUp
        enteredByName enteredByOrganisation enteredAt
        provider { id key name }
        division { id key name }
        fund { id agreement { id title documentNo } }
        transfer { id voucherNo voucherOn amount }
        matches { id amount enteredByName enteredAt transfer { id voucherNo voucherOn amount } }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof RECEIPT>['node']>;
export type ReceiptInFull = Extract<Node, { __typename: 'Receipt' }>;

/** Transfers under way of one fund: what its unmatched receipts can be part of. */
export const MATCHABLE = graphql(`
  query MatchableTransfers($fundId: ID!) {
    transfers(filter: { fundId: $fundId, inTransit: true }, sort: VOUCHER_ON, direction: ASC, first: 50) {
      nodes { id voucherNo voucherOn amount inTransit }
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmReceipt($input: ConfirmReceiptInput!) {
    confirmReceipt(input: $input) {
      __typename
      ... on Transfer { id version state confirmed inTransit holder { id name } }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const REGISTER = graphql(`
  mutation RegisterReceipt($input: RegisterReceiptInput!) {
    registerReceipt(input: $input) {
      __typename
      ... on Receipt { id amount unmatched }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const MATCH = graphql(`
  mutation MatchReceipt($input: MatchReceiptInput!) {
    matchReceipt(input: $input) {
      __typename
      ... on ReceiptMatch { id amount receipt { id version matched unmatched } transfer { id voucherNo inTransit } }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const AGREEMENTS = graphql(`
  query AgreementsInForce($divisionKey: DivisionKey, $providerKey: OrganisationKey) {
    agreements(divisionKey: $divisionKey, providerKey: $providerKey, inForce: true, first: 100) {
      nodes { id title documentNo scheme amount committed startsOn endsOn provider { id name } division { id key name } }
    }
  }
`);

export type AgreementInForce = ResultOf<typeof AGREEMENTS>['agreements']['nodes'][number];
