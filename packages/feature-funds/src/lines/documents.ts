import { graphql, type ResultOf } from '@jiedui/shell';

/** Funding lines of the projects in sight; a line belongs to one project and one fund. */
export const LINES = graphql(`
  query ProjectLines($filter: ProjectFilter, $first: Int, $after: String) {
    projects(filter: $filter, sort: NUMBER, direction: DESC, first: $first, after: $after) {
      nodes {
        id number name state
        provider { id name }
        lines { id source planned allocated spent remaining version fund { id available } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Project = ResultOf<typeof LINES>['projects']['nodes'][number];
export type LineRow = { id: string; project: Project; line: Project['lines'][number] };

export const LINE = graphql(`
  query LineInFull($id: ID!, $number: String!) {
    project(number: $number) { id number name state provider { id name } county { id name } }
    node(id: $id) {
      __typename
      ... on ProjectLine {
        id version source planned allocated spent remaining
        fund { id available divisionKey agreement { id title } }
      }
    }
  }
`);

/** The last entries of a project, for the payee that probably follows, and the place's last payment, for its voucher number. */
export const LAST_SPENDING = graphql(`
  query LastSpending($projectId: ID!, $divisionKey: DivisionKey!) {
    latest: postings(filter: { divisionKey: $divisionKey, kinds: [SPENT] }, direction: DESC, first: 1) {
      nodes { id voucherNo }
    }
    postings(filter: { projectId: $projectId }, direction: DESC, first: 20) {
      nodes { id kind amount onDate voucherNo payee summary source reversedBy { id } }
    }
  }
`);

export const ALLOCATE = graphql(`
  mutation AllocateFunds($input: AllocateFundsInput!) {
    allocateFunds(input: $input) {
      __typename
      ... on Posting {
        id amount voucherNo
        fund { id available allocated }
        project { id allocated lines { id version allocated remaining fund { id available } } }
      }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const SPEND = graphql(`
  mutation RecordSpending($input: RecordSpendingInput!) {
    recordSpending(input: $input) {
      __typename
      ... on Posting {
        id amount voucherNo payee
        fund { id allocated spent }
        project { id spent lines { id version spent remaining } }
      }
      ... on Refusal { code message messageEn field }
    }
  }
`);

type LineNode = NonNullable<ResultOf<typeof LINE>['node']>;
export type LineInFull = Extract<LineNode, { __typename: 'ProjectLine' }>;
export type ProjectOfLine = NonNullable<ResultOf<typeof LINE>['project']>;
export type LastSpending = ResultOf<typeof LAST_SPENDING>;
export type LastEntry = LastSpending['postings']['nodes'][number];
