import { graphql, type ResultOf } from '@jiedui/shell';

export const USERS = graphql(`
  query Users($text: String, $status: UserStatus, $first: Int, $after: String) {
    users(text: $text, status: $status, first: $first, after: $after) {
      nodes { id username name status madeUp organisation { id name } roles { id role endedAt validFrom validTo } }
      pageInfo { hasNextPage endCursor }
      totalCount
      totalCapped
    }
  }
`);

export const USER = graphql(`
  query UserPanel($id: ID!) {
    node(id: $id) {
      __typename
      ... on User {
        id username name status madeUp createdAt version
        organisation { id key name }
        roles { id role validFrom validTo endedAt office { id name organisation { id name } } }
      }
    }
  }
`);

export const ORGANISATION_OFFICES = graphql(`
  query OrganisationOffices($key: OrganisationKey!) {
    organisation(key: $key) { id key name roles offices { id name active } }
  }
`);

export const SAVE_USER = graphql(`
  mutation SaveUser($input: SaveUserInput!) {
    saveUser(input: $input) {
      __typename
      ... on User { id username name status version }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const SET_STATUS = graphql(`
  mutation SetUserStatus($input: SetUserStatusInput!) {
    setUserStatus(input: $input) {
      __typename
      ... on User { id status version }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const GRANT_ROLE = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      __typename
      ... on RoleAssignment { id role validFrom validTo }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const END_ROLE = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      __typename
      ... on RoleAssignment { id endedAt }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export const ISSUE_LINK = graphql(`
  mutation IssueLoginLink($input: IssueLoginLinkInput!) {
    issueLoginLink(input: $input) {
      __typename
      ... on LoginLink { path expiresAt }
      ... on Refusal { code message messageEn field }
    }
  }
`);

export type UserRow = ResultOf<typeof USERS>['users']['nodes'][number];
export type UserDetail = Extract<NonNullable<ResultOf<typeof USER>['node']>, { __typename: 'User' }>;
export type RoleRow = UserDetail['roles'][number];
