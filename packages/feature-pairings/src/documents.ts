import { graphql, type ResultOf } from '@jiedui/shell';

export const PAIRINGS = graphql(`
  query Pairings(
    $divisionKey: DivisionKey, $providerKey: OrganisationKey, $scheme: PairingScheme, $states: [PairingState!]
    $first: Int, $after: String
  ) {
    pairings(
      divisionKey: $divisionKey, providerKey: $providerKey, scheme: $scheme, states: $states, first: $first, after: $after
    ) {
      nodes {
        id scheme state startsOn endsOn demoAssignment
        provider { id name }
        division { id name }
        parent { id provider { id name } }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export const PAIRING = graphql(`
  query Pairing($id: ID!) {
    node(id: $id) {
      __typename
      ... on Pairing {
        id version scheme state startsOn endsOn evidence demoAssignment providerKey divisionKey
        provider { id name }
        division { id name }
        parent { id provider { id name } division { id name } }
        children { id demoAssignment provider { id name } division { id name } }
        agreements {
          id title documentNo signedOn startsOn endsOn amount committed route terms inForce madeUp
        }
      }
    }
  }
`);

export const PROPOSE = graphql(`
  mutation ProposePairing($input: ProposePairingInput!) {
    proposePairing(input: $input) {
      __typename
      ... on Pairing { id state }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const SIGN = graphql(`
  mutation SignAgreement($input: SignAgreementInput!) {
    signAgreement(input: $input) {
      __typename
      ... on Agreement { id inForce }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const END = graphql(`
  mutation EndPairing($input: EndPairingInput!) {
    endPairing(input: $input) {
      __typename
      ... on Pairing { id state endsOn }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const FIND_ORGANISATIONS = graphql(`
  query FindOrganisations($text: String) {
    organisations(text: $text, first: 20) { nodes { id key name } }
  }
`);

export const FIND_DIVISIONS = graphql(`
  query FindDivisions($text: String!) {
    searchDivisions(text: $text, levels: [PROVINCE, PREFECTURE, COUNTY], first: 20) { id key name ancestors { id name } }
  }
`);

export type PairingRow = ResultOf<typeof PAIRINGS>['pairings']['nodes'][number];
export type PairingNode = Extract<NonNullable<ResultOf<typeof PAIRING>['node']>, { __typename: 'Pairing' }>;
