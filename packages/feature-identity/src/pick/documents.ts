import { graphql } from '@jiedui/shell';

export const FIND_ORGANISATIONS = graphql(`
  query FindOwnOrganisations($text: String) {
    organisations(text: $text, first: 30) {
      nodes { id key name active }
    }
  }
`);

export const FIND_DIVISIONS = graphql(`
  query FindOwnDivisions($text: String!) {
    searchDivisions(text: $text, first: 30) { id key name ancestors { id name } }
  }
`);
