import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Typed documents against the gateway's schema. Amounts, decimals, dates and keys travel as text. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    Date: string;
    DateTime: string;
    Decimal: string;
    DivisionKey: string;
    Fen: string;
    OrganisationKey: string;
    Period: string;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
