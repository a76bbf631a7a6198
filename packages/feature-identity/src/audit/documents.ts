import { graphql, type ResultOf } from '@jiedui/shell';

export const ENTRIES = graphql(`
  query AuditEntries($action: String, $userName: String, $from: Date, $to: Date, $subjectId: ID, $first: Int, $after: String) {
    auditEntries(action: $action, userName: $userName, from: $from, to: $to, subjectId: $subjectId, first: $first, after: $after) {
      nodes { id at userName organisationKey action subjectType subjectId detail sealed }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export const CHAINS = graphql(`query AuditChains { auditChains { home name sealed unsealed sealedAt } }`);

export const CHECK = graphql(`
  query AuditCheck($home: String!) {
    auditCheck(home: $home) { home sealed unsealed broken { sequence entryId kind } }
  }
`);

export type EntryRow = ResultOf<typeof ENTRIES>['auditEntries']['nodes'][number];
export type ChainRow = ResultOf<typeof CHAINS>['auditChains'][number];
