import { graphql, type ResultOf } from '@jiedui/shell';

/** Agreements in force that reach the county: its own, and those of the prefecture above it. */
export const AGREEMENTS = graphql(`
  query AgreementsToBuildUnder {
    agreements(inForce: true, first: 100) {
      nodes { id title documentNo scheme divisionKey provider { id key name } division { id key name } }
    }
  }
`);
export type Agreement = ResultOf<typeof AGREEMENTS>['agreements']['nodes'][number];

export const CREATE = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      __typename
      ... on Project { id number name planned plannedStartOn deadline }
      ... on Refusal { code message messageEn field }
    }
  }
`);
