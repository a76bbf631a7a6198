import { graphql } from '../graphql.ts';

export const PLACE = graphql(`
  query Place($key: DivisionKey!) {
    division(key: $key) {
      id
      key
      name
      ancestors { id key name }
      children(first: 100) { nodes { id key name code } }
    }
  }
`);

export const FIND_PLACES = graphql(`
  query FindPlaces($text: String!, $within: DivisionKey) {
    searchDivisions(text: $text, within: $within, first: 12) { id key name code ancestors { id name } }
  }
`);

/** The places that a provider is linked with. */
export const RECEIVERS = graphql(`
  query Receivers($providerKey: OrganisationKey!) {
    pairings(providerKey: $providerKey, first: 100) { nodes { id division { id key name code ancestors { id name } } } }
  }
`);

/** A place to choose; `note` tells apart two of one name. */
export type Place = { key: string; name: string; note: string };

type Found = { key: string; name: string; code: string; ancestors?: readonly { name: string }[] };

export function toPlace({ key, name, code, ancestors }: Found): Place {
  return {
    key,
    name,
    note: ancestors === undefined || ancestors.length === 0 ? code : ancestors.map((one) => one.name).join(' '),
  };
}

/** Each place once, in the order of keys: a receiver with several links stands once. */
export function distinctPlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.key, place])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
