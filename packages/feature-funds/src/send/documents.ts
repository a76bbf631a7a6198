import { graphql, type ResultOf } from '@jiedui/shell';

/** Where money may be sent: open instalments, and the funds themselves for what no instalment planned. */
export const DESTINATIONS = graphql(`
  query Destinations($providerKey: OrganisationKey, $divisionKey: DivisionKey) {
    instalments(providerKey: $providerKey, divisionKey: $divisionKey, open: true, first: 100) {
      nodes { id amount sent dueOn fund { id source agreement { id title inForce } } division { id name } provider { id name } }
    }
    funds(providerKey: $providerKey, divisionKey: $divisionKey, first: 100) {
      nodes { id source agreement { id title inForce } division { id name } provider { id name } }
    }
  }
`);

export const SEND = graphql(`
  mutation SendTransfer($input: SendTransferInput!) {
    sendTransfer(input: $input) {
      __typename
      ... on Transfer { id version amount inTransit voucherNo division { id name } holder { id name } }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const RECALL = graphql(`
  mutation RecallTransfer($input: RecallTransferInput!) {
    recallTransfer(input: $input) {
      __typename
      ... on Transfer { id version state recalled inTransit }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export type DestinationsFound = ResultOf<typeof DESTINATIONS>;
