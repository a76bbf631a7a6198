import { graphql, type ResultOf } from '@jiedui/shell';

export const INSTALMENTS = graphql(`
  query Instalments($divisionKey: DivisionKey, $providerKey: OrganisationKey, $from: Date, $to: Date, $open: Boolean, $first: Int, $after: String) {
    instalments(divisionKey: $divisionKey, providerKey: $providerKey, from: $from, to: $to, open: $open, first: $first, after: $after) {
      nodes {
        id amount sent dueOn timeliness
        fund { id source }
        commitment { id documentNo }
        provider { id name }
        division { id key name }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export type InstalmentRow = ResultOf<typeof INSTALMENTS>['instalments']['nodes'][number];

export const COMMITMENTS = graphql(`
  query Commitments($divisionKey: DivisionKey, $providerKey: OrganisationKey, $year: Int, $first: Int, $after: String) {
    commitments(divisionKey: $divisionKey, providerKey: $providerKey, year: $year, first: $first, after: $after) {
      nodes {
        id amount year committedOn documentNo source enteredByName
        provider { id name }
        division { id name }
        instalments { id amount sent }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export type CommitmentRow = ResultOf<typeof COMMITMENTS>['commitments']['nodes'][number];

export const COMMITMENT = graphql(`
  query CommitmentInFull($id: ID!) {
    node(id: $id) {
      __typename
      ... on Commitment {
        id version amount year committedOn documentNo source note madeUp enteredByName enteredByOrganisation enteredAt
        agreement { id title documentNo inForce }
        provider { id key name }
        division { id key name }
        instalments { id amount sent dueOn timeliness }
      }
    }
  }
`);

type CommitmentNode = NonNullable<ResultOf<typeof COMMITMENT>['node']>;
export type CommitmentInFull = Extract<CommitmentNode, { __typename: 'Commitment' }>;

export const INSTALMENT = graphql(`
  query InstalmentInFull($id: ID!) {
    node(id: $id) {
      __typename
      ... on Instalment {
        id amount sent dueOn timeliness madeUp
        fund { id source agreement { id title inForce } }
        commitment { id documentNo }
        provider { id name }
        division { id name }
      }
    }
  }
`);

type InstalmentNode = NonNullable<ResultOf<typeof INSTALMENT>['node']>;
export type InstalmentInFull = Extract<InstalmentNode, { __typename: 'Instalment' }>;

/** The places inside an agreement's receiver that a commitment may name. */
export const PLACES_INSIDE = graphql(`
  query PlacesInside($key: DivisionKey!) {
    division(key: $key) { id key name level children(first: 100) { nodes { id key name level } } }
  }
`);

export const COMMIT = graphql(`
  mutation CommitFunds($input: CommitFundsInput!) {
    commitFunds(input: $input) {
      __typename
      ... on Commitment { id amount year agreement { id committed } }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const PLAN = graphql(`
  mutation PlanInstalment($input: PlanInstalmentInput!) {
    planInstalment(input: $input) {
      __typename
      ... on Instalment { id amount dueOn }
      ... on Refusal { code message messageEn field }
    }
  }
`);
