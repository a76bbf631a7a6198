import type pg from 'pg';
import type { Data, Screen, Variables } from './screen.ts';
import { FIGURES } from './sql/rollup.sql.ts';

const keys = async (owner: pg.Client, text: string): Promise<readonly string[]> =>
  (await owner.query<{ key: string }>(text)).rows.map(({ key }) => key);

const dataAt = (data: Data, ...path: string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Data | null | undefined)?.[key], data);

const division: Screen = {
  name: 'division',
  title: 'Division with its parent',
  viewer: '513227-projects',
  document: `query Division($key: DivisionKey!) {
    division(key: $key) { key code name level kind initials validFrom parent { key name level kind } }
  }`,
  variables: async (owner) =>
    (
      await keys(
        owner,
        `SELECT key FROM division WHERE level = 'COUNTY' AND key LIKE '513%' ORDER BY md5(key) LIMIT 40`,
      )
    ).map((key) => ({ key })),
};

const counties: Screen = {
  name: 'counties',
  title: 'A prefecture’s counties with pairings and projects, four levels',
  viewer: '51-reviewer',
  document: `query Counties($key: DivisionKey!) {
    division(key: $key) { key name children(first: 50) { nodes { key name kind
      pairings { scheme state startsOn provider { key name } }
      projects(first: 5) { nodes { number name state deadline planned spent provider { key name } site { key name } } }
    } } }
  }`,
  variables: async (owner) =>
    (
      await keys(
        owner,
        `SELECT left(county_key, 4) AS key FROM project WHERE county_key LIKE '51%' GROUP BY 1 ORDER BY 1 LIMIT 20`,
      )
    ).map((key) => ({ key })),
};

/** Rows a page; the demo's lists are short. */
const PAGE = 20;
const SMALL_PAGE = 3;
const STATES = ['STARTED', 'COMPLETED'];

const projects: Screen = {
  name: 'projects',
  title: 'A county’s projects: filter, sort, second keyset page, capped total',
  viewer: '51-reviewer',
  document: `query Projects($divisionKey: DivisionKey!, $states: [ProjectState!]!, $first: Int!, $after: String) {
    projects(filter: { divisionKey: $divisionKey, states: $states }, sort: DEADLINE, direction: DESC, first: $first, after: $after) {
      totalCount totalCapped
      nodes { number name state category planned allocated spent deadline personName
        provider { key name } site { key name } organisation { key name } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  // The longest list and others of every length that has a second page.
  variables: async (owner) => {
    const { rows } = await owner.query<{ home: string; n: number }>(
      `SELECT home, count(*)::int AS n FROM project WHERE state = ANY ($1) AND home LIKE '51%'
        GROUP BY 1 HAVING count(*) > $2 ORDER BY home = '513227' DESC, md5(home) LIMIT 20`,
      [STATES, SMALL_PAGE],
    );
    const first = rows.filter(({ n }) => n > PAGE).length >= 10 ? PAGE : SMALL_PAGE;
    return rows
      .filter(({ n }) => n > first)
      .map(({ home }) => ({ divisionKey: home, states: STATES, first, after: null }));
  },
  next: (data) => dataAt(data, 'projects', 'pageInfo', 'endCursor') as string | null,
};

const rollup: Screen = {
  name: 'rollup',
  title: 'A province’s roll-up: its prefectures by twelve figures',
  viewer: '51-reviewer',
  document: `query Rollup($divisionKey: DivisionKey!, $period: Period!, $keys: [String!]!) {
    comparison(divisionKey: $divisionKey, by: DIVISION, period: $period, keys: $keys) { key name figures { key value } }
  }`,
  variables: async () => [{ divisionKey: '51', period: '2017', keys: FIGURES }],
};

/** Replaced by the load with a number of its own in every request. */
export const EACH = '[<id>]';

const transfer: Screen = {
  name: 'transfer',
  title: 'Logging a transfer',
  viewer: '5101-officer',
  writes: true,
  document: `mutation Send($input: SendTransferInput!) {
    sendTransfer(input: $input) { __typename
      ... on Transfer { voucherNo voucherOn amount inTransit state provider { key name } division { key name } } 
      ... on Refusal { code }
    }
  }`,
  variables: async (owner) => {
    const { rows } = await owner.query<{ home: string; id: string }>(
      `SELECT f.home, f.id FROM fund f JOIN agreement a ON a.id = f.agreement_id
        WHERE f.provider_key = '5101' AND a.starts_on <= '2017-04-23' AND a.ends_on > '2017-04-23' AND a.route = 'DIRECT'
        ORDER BY md5(f.id::text) LIMIT 40`,
    );
    return rows.map(({ home, id }): Variables => {
      const fundId = Buffer.from(`Fund:${home},${id}`).toString('base64url');
      return {
        input: { requestId: EACH, fundId, amount: '1200000', voucherNo: `V-${EACH}`, voucherOn: '2017-04-20' },
      };
    });
  },
};

export const SCREENS: readonly Screen[] = [division, counties, projects, rollup, transfer];
