import type { Data, ScreenName, Variables } from '../screen.ts';
import { FIGURES } from '../sql/rollup.sql.ts';

/** How PostGraphile asks for a screen, and its answer in the platform's own shape. */
export interface Dialect {
  document: string;
  variables(asked: Variables): Variables;
  data(answer: Data): Data;
}

const NAMED = '{ key name }';

const division: Dialect = {
  document: `query Division($key: String!) {
    placeByKey(key: $key) { key code name level kind initials validFrom parent { key name level kind } }
  }`,
  variables: ({ key }) => ({ key }),
  data: ({ placeByKey }) => ({ division: placeByKey }),
};

interface Listed {
  nodes: readonly Data[];
}

const counties: Dialect = {
  document: `query Counties($key: String!) {
    placeByKey(key: $key) { key name children(first: 50, condition: { stands: true }, orderBy: [KEY_ASC]) { nodes { key name kind
      pairings(first: 100, orderBy: [STARTS_ON_DESC, PROVIDER_KEY_ASC, ROW_ID_ASC]) { nodes { scheme state: today startsOn provider ${NAMED} } }
      projects(first: 5, orderBy: [DEADLINE_ASC, HOME_ASC, ROW_ID_ASC]) { nodes {
        number name state deadline planned: plannedFen spent: spentFen provider ${NAMED} site ${NAMED} } }
    } } }
  }`,
  variables: ({ key }) => ({ key }),
  data: ({ placeByKey }) => {
    const place = placeByKey as { children: Listed } & Data;
    const nodes = place.children.nodes.map(({ pairings, ...county }) => ({
      ...county,
      pairings: (pairings as Listed).nodes,
    }));
    return { division: { ...place, children: { nodes } } };
  },
};

const projects: Dialect = {
  document: `query Projects($home: String!, $states: [String!]!, $first: Int!, $after: Cursor) {
    count: benchProjectCount(county: $home, states: $states)
    allProjects(condition: { home: $home, states: $states }, orderBy: [DEADLINE_DESC, HOME_DESC, ROW_ID_DESC], first: $first, after: $after) {
      nodes { number name state category planned: plannedFen allocated: allocatedFen spent: spentFen deadline personName
        provider ${NAMED} site ${NAMED} organisation ${NAMED} }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  variables: ({ divisionKey, ...rest }) => ({ home: divisionKey, ...rest }),
  data: ({ count, allProjects }) => ({
    projects: {
      totalCount: Math.min(Number(count), 1000),
      totalCapped: Number(count) > 1000,
      ...(allProjects as object),
    },
  }),
};

const rollup: Dialect = {
  document: `query Rollup($division: String!, $first: Date!, $known: Date!, $last: Date!) {
    benchComparison(division: $division, firstDay: $first, knownUntil: $known, lastDay: $last) { nodes { key name figures } }
  }`,
  variables: ({ divisionKey }) => ({
    division: divisionKey,
    first: '2017-01-01',
    known: '2017-04-23',
    last: '2017-12-31',
  }),
  data: ({ benchComparison }) => ({
    comparison: (benchComparison as Listed).nodes
      .map(({ key, name, figures }) => ({
        key,
        name,
        figures: FIGURES.map((figure, i) => ({ key: figure, value: (figures as (string | null)[])[i] ?? null })),
      }))
      .filter(({ figures }) => figures.some(({ value }) => value !== null)),
  }),
};

const transfer: Dialect = {
  document: `mutation Send($input: BenchSendTransferInput!) {
    benchSendTransfer(input: $input) { result { voucherNo voucherOn amount: amountFen inTransit: transitFen confirmedFen
      provider ${NAMED} place ${NAMED} } }
  }`,
  variables: ({ input }) => {
    const { fundId, ...rest } = input as Record<string, string>;
    const [fundHome, id] = Buffer.from(fundId ?? '', 'base64url')
      .toString()
      .slice('Fund:'.length)
      .split(',');
    return { input: { ...rest, fundHome, fundId: id } };
  },
  data: ({ benchSendTransfer }) => {
    const { confirmedFen, place, ...shown } = (benchSendTransfer as { result: Data }).result;
    const state = confirmedFen === '0' && shown.inTransit !== '0' ? 'IN_TRANSIT' : 'OTHER';
    return { sendTransfer: { __typename: 'Transfer', ...shown, state, division: place } };
  },
};

export const POSTGRAPHILE: Readonly<Record<ScreenName, Dialect>> = { division, counties, projects, rollup, transfer };
