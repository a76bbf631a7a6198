import { graphql, type ResultOf } from '@jiedui/shell';

export const ORGANISATIONS = graphql(`
  query Organisations($text: String, $kind: String, $first: Int, $after: String) {
    organisations(text: $text, kind: $kind, first: $first, after: $after) {
      nodes { id key kind name level active madeUp division { id name } }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export const ORGANISATION = graphql(`
  query OrganisationPanel($key: OrganisationKey!) {
    organisation(key: $key) {
      id key kind name level active madeUp version
      division { id key name ancestors { id name } }
      offices { id name active version }
    }
  }
`);

export const SAVE_ORGANISATION = graphql(`
  mutation SaveOrganisation($input: SaveOrganisationInput!) {
    saveOrganisation(input: $input) {
      __typename
      ... on Organisation { id key name kind level active version }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const SAVE_OFFICE = graphql(`
  mutation SaveOffice($input: SaveOfficeInput!) {
    saveOffice(input: $input) {
      __typename
      ... on Office { id name active version }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export type OrganisationRow = ResultOf<typeof ORGANISATIONS>['organisations']['nodes'][number];
export type OrganisationDetail = NonNullable<ResultOf<typeof ORGANISATION>['organisation']>;
export type OfficeRow = OrganisationDetail['offices'][number];
