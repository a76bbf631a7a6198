import { graphql, type ResultOf } from '@jiedui/shell';
import { MILESTONE } from '../project/documents.ts';

/** Projects with their milestones, what is due next first: late ones lead. */
export const WALL = graphql(
  `
  query MilestoneWall($filter: ProjectFilter, $first: Int, $after: String) {
    projects(filter: $filter, sort: NEXT_DUE, direction: ASC, first: $first, after: $after) {
      nodes {
        id number name state timeliness nextDueOn deadline
        county { id key name }
        milestones { ...MilestoneOfProject }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`,
  [MILESTONE],
);
export type WallRow = ResultOf<typeof WALL>['projects']['nodes'][number];

/** States in which milestones still come. */
export const UNDER_WAY = ['PIPELINE', 'APPROVED', 'TENDERED', 'STARTED'] as const;
