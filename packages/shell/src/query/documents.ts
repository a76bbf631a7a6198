import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.ts';

/** What a question says wherever it stands. */
export const ASKED = graphql(`
  fragment Asked on DataQuery {
    id state raisedOn dueOn timeliness text enteredByName enteredByOrganisation
    answer answeredOn answeredByName answeredByOrganisation madeUp
  }
`);

export const QUESTIONS = graphql(
  `
  query Questions($subjectId: ID, $figureKey: String, $divisionKey: DivisionKey, $providerKey: OrganisationKey) {
    dataQueries(
      subjectId: $subjectId, figureKey: $figureKey, divisionKey: $divisionKey, providerKey: $providerKey, first: 20
    ) { nodes { ...Asked } }
  }
`,
  [ASKED],
);

export const RAISE = graphql(`
  mutation RaiseQuery($input: RaiseQueryInput!) {
    raiseQuery(input: $input) {
      __typename
      ... on DataQuery { id dueOn }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export type AskedQuestion = ResultOf<typeof ASKED>;
