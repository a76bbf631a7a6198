import { graphql, type ResultOf } from '@jiedui/shell';

export const DIVISION = graphql(`
  query DivisionPage($key: DivisionKey!) {
    division(key: $key) {
      id key level kind name code initials validFrom
      ancestors { id key name }
      versions { validFrom validTo name code kind }
    }
  }
`);

export const CHILDREN = graphql(`
  query DivisionChildren($parentKey: DivisionKey, $name: String, $first: Int, $after: String) {
    divisions(parentKey: $parentKey, name: $name, first: $first, after: $after) {
      nodes { id key level kind name code validFrom }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export type DivisionRow = ResultOf<typeof CHILDREN>['divisions']['nodes'][number];
export type DivisionFacts = NonNullable<ResultOf<typeof DIVISION>['division']>;
