import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../graphql.ts';

export const FIGURES = graphql(`
  query Figures($filter: FigureFilter!) {
    figures(filter: $filter) {
      key zh en definitionZh definitionEn
      value numerator denominator previous
      basis { key zh en }
      kind qualifier additive origin madeUp period asOf
      division { id key name }
      provider { id key name }
      findings { zh en source foundOn }
    }
  }
`);

export const PARTS = graphql(`
  query FigureParts($filter: FigureFilter!, $by: FigureSplit!, $first: Int!) {
    figures(filter: $filter) {
      key
      parts(by: $by, first: $first) {
        totalCount
        nodes {
          key label value own madeUp source
          division { id key name }
          provider { id key name }
          recordType recordId onDate voucherNo personName
        }
      }
    }
  }
`);

export type Figure = ResultOf<typeof FIGURES>['figures'][number];
export type FigurePart = ResultOf<typeof PARTS>['figures'][number]['parts']['nodes'][number];
export type FigureFilter = VariablesOf<typeof FIGURES>['filter'];
