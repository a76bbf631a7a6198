import { graphql, type ResultOf } from '@jiedui/shell';

export const QUERIES = graphql(`
  query DataQueries(
    $divisionKey: DivisionKey, $providerKey: OrganisationKey, $open: Boolean, $toAnswer: Boolean, $first: Int, $after: String
  ) {
    dataQueries(
      divisionKey: $divisionKey, providerKey: $providerKey, open: $open, toAnswer: $toAnswer, first: $first, after: $after
    ) {
      nodes {
        id state subjectType subjectLabel text raisedOn dueOn timeliness enteredByOrganisation mayAnswer madeUp
        division { id name }
        provider { id name }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export const QUERY = graphql(`
  query DataQuery($id: ID!) {
    node(id: $id) {
      __typename
      ... on DataQuery {
        id version state subjectType subjectId subjectLabel figure figureValue figureBasis ownerSide mayAnswer madeUp
        raisedOn dueOn timeliness text enteredByName enteredByOrganisation
        answer answeredOn answeredByName answeredByOrganisation
        division { id name }
        provider { id name }
      }
    }
  }
`);

export const ANSWER = graphql(`
  mutation AnswerQuery($input: AnswerQueryInput!) {
    answerQuery(input: $input) {
      __typename
      ... on DataQuery { id state }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export type QueryRow = ResultOf<typeof QUERIES>['dataQueries']['nodes'][number];
export type DataQuery = Extract<NonNullable<ResultOf<typeof QUERY>['node']>, { __typename: 'DataQuery' }>;
