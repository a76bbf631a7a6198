import { graphql, type ResultOf } from '@jiedui/shell';

/** What a list shows of a project. */
export const PROJECT_ROW = graphql(`
  fragment ProjectRow on Project {
    id number name category state builder timeliness nextDueOn plannedStartOn deadline startedOn completedOn
    planned allocated spent personName madeUp version
    site { id key name }
    county { id key name }
    provider { id key name }
    organisation { id key name }
  }
`);
export type ProjectRow = ResultOf<typeof PROJECT_ROW>;

export const PROJECTS = graphql(
  `
  query Projects($filter: ProjectFilter, $sort: ProjectSort, $direction: SortDirection, $first: Int, $after: String) {
    projects(filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
      nodes { ...ProjectRow }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`,
  [PROJECT_ROW],
);

export const PROJECT_SUMS = graphql(`
  query ProjectSums($filter: ProjectFilter) {
    projectSums(filter: $filter) { count planned allocated spent late soon notStarted }
  }
`);
export type ProjectSums = ResultOf<typeof PROJECT_SUMS>['projectSums'];

export const MILESTONE = graphql(`
  fragment MilestoneOfProject on Milestone {
    id kind plannedOn firstPlannedOn expectedOn actualOn passedOver timeliness version
  }
`);
export type ProjectMilestone = ResultOf<typeof MILESTONE>;

/** A whole project, as its panel shows it; notes, entries and history come with their views. */
export const WHOLE_PROJECT = graphql(
  `
  fragment WholeProject on Project {
    ...ProjectRow
    scheme description beneficiaryHouseholds approvedOn approvalNo acceptedOn settledOn endedOn endReason mayDo
    enteredByName enteredByOrganisation enteredAt
    years { id year planned }
    lines { id source planned allocated spent remaining }
    milestones { ...MilestoneOfProject }
  }
`,
  [PROJECT_ROW, MILESTONE],
);
export type WholeProject = ResultOf<typeof WHOLE_PROJECT>;

export const PROJECT_BY_NUMBER = graphql(
  `query ProjectByNumber($number: String!) { project(number: $number) { ...WholeProject } }`,
  [WHOLE_PROJECT],
);

export const PROJECT_BY_ID = graphql(
  `query ProjectById($id: ID!) { node(id: $id) { __typename ... on Project { ...WholeProject } } }`,
  [WHOLE_PROJECT],
);
