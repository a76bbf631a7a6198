import { graphql } from '@jiedui/shell';

export const FIND_ORGANISATIONS = graphql(`
  query FindOrganisations($text: String) {
    organisations(text: $text, first: 30) {
      nodes { id key name active }
    }
  }
`);

export const FIND_DIVISIONS = graphql(`
  query FindDivisions($text: String!) {
    searchDivisions(text: $text, first: 30) { id key name ancestors { id name } }
  }
`);
