import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Viewer } from '../../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../../testing/index.ts';

/** People around one county: who builds, approves, pays, and who has no business there. */
export const people = {
  projects: viewerOf({ level: 'county', key: '513227', roles: ['projects'] }),
  finance: viewerOf({ level: 'county', key: '513227', roles: ['finance'] }),
  neighbour: viewerOf({ level: 'county', key: '513226', roles: ['projects'] }),
  reviewer: viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] }),
  province: viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }),
  district: viewerOf({ level: 'partner', key: '510104', roles: ['officer'], writeHomes: ['513227'] }),
  shaoxing: viewerOf({ level: 'partner', key: '3306', roles: ['officer'], writeHomes: ['513227'] }),
  former: viewerOf({ level: 'partner', key: '510107', roles: ['officer'] }),
} as const;

export interface Answer {
  __typename: string;
  [field: string]: unknown;
}

export interface World {
  gateway: TestGateway;
  agreements: { district: string; shaoxing: string; former: string };
  /** Runs a mutation with a request id of its own, unless the input brings one. */
  act(who: Viewer, verb: string, input: Record<string, unknown>, fields?: string): Promise<Answer>;
  ask<T>(who: Viewer, document: string, variables?: Record<string, unknown>): Promise<T>;
  /** A project of the county in the pipeline; `change` overrides the input. */
  create(change?: Record<string, unknown>, fields?: string): Promise<Answer & { id: string; version: number }>;
  /** The sums of one measure's leaf rows by day. */
  leaves(measure: string): Promise<Record<string, unknown>[]>;
}

const ANSWERS: Record<string, string> = {
  recordMilestone: 'Milestone',
  addProgressNote: 'ProgressNote',
  commitFunds: 'Commitment',
  planInstalment: 'Instalment',
  sendTransfer: 'Transfer',
  confirmReceipt: 'Transfer',
  registerReceipt: 'Receipt',
  allocateFunds: 'Posting',
  recordSpending: 'Posting',
};

const ORGANISATIONS = ['51', '5101', '510104', '510107', '3306', '5132', '513227', '513226'] as const;

export const globalId = (type: string, ...parts: string[]): string =>
  Buffer.from(`${type}:${parts.join(',')}`).toString('base64url');

/** A database with one county, two helpers with agreements in force, one whose agreement has ended. */
export async function openWorld(): Promise<World> {
  const gateway = await openTestGateway();
  for (const key of ORGANISATIONS) {
    await gateway.owner(
      `INSERT INTO organisation (key, kind, name, initials, level, division_key)
       SELECT key, 'GOVERNMENT', name, initials, 'county', key FROM division_version WHERE key = $1 AND valid_to = 'infinity'
       ON CONFLICT DO NOTHING`,
      [key],
    );
  }
  const agreements = {
    district: await agree(gateway, '510104', 'INTRA_PROVINCE', '2021-01-01'),
    shaoxing: await agree(gateway, '3306', 'EAST_WEST', '2021-01-01'),
    former: await agree(gateway, '510107', 'INTRA_PROVINCE', '2017-01-01'),
  };
  const ask: World['ask'] = async (who, document, variables) => {
    const { data, errors } = await gateway.query(who, document, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as never;
  };
  const act: World['act'] = async (who, verb, input, fields = 'id') => {
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const data = await ask<Record<string, Answer>>(
      who,
      `mutation ($input: ${name}!) { ${verb}(input: $input) { __typename
        ... on ${ANSWERS[verb] ?? 'Project'} { ${fields} } ... on Refusal { code message messageEn field } } }`,
      { input: { requestId: randomUUID(), ...input } },
    );
    return data[verb] as Answer;
  };
  return {
    gateway,
    agreements,
    ask,
    act,
    create: async (change = {}, fields = 'id version') =>
      (await act(people.projects, 'createProject', { ...wanted(agreements.district), ...change }, fields)) as never,
    leaves: (measure) =>
      gateway.owner(
        `SELECT division_key, provider_key, scheme, source, day::text, sum(amount)::int AS amount FROM rollup_leaf
         WHERE measure = $1 GROUP BY 1, 2, 3, 4, 5 HAVING sum(amount) <> 0 ORDER BY day`,
        [measure],
      ),
  };
}

/** A project as the county enters it. */
export const wanted = (agreementId: string) => ({
  name: '达维镇冒水村饮水工程',
  category: 'WATER',
  builder: 'RECEIVER',
  agreementId,
  siteKey: '513227103',
  organisationKey: '513227',
  personName: '杨建国',
  year: 2017,
  deadline: '2017-12-31',
  lines: [
    { source: 'INTRA_PROVINCE', planned: '120000000' },
    { source: 'FISCAL', planned: '30000000' },
  ],
});

async function agree(gateway: TestGateway, provider: string, scheme: string, endsOn: string): Promise<string> {
  const [pairing, id] = [randomUUIDv7(), randomUUIDv7()];
  await gateway.owner(
    `INSERT INTO pairing (id, scheme, provider_key, division_key, starts_on, ends_on, state, evidence)
     VALUES ($1, $2, $3, '513227', '2016-01-01', $4, 'SIGNED', '川府函〔2016〕1号')`,
    [pairing, scheme, provider, endsOn],
  );
  await gateway.owner(
    `INSERT INTO agreement (id, home, pairing_id, provider_key, division_key, scheme, title, document_no, signed_on, starts_on, ends_on, amount_fen, route, terms)
     VALUES ($1, '513227', $2, $3, '513227', $4, $5, '协〔2016〕1号', '2016-01-01', '2016-01-01', $6, 10000000000, 'DIRECT', '')`,
    [id, pairing, provider, scheme, `${provider} 帮扶小金县协议`, endsOn],
  );
  return globalId('Agreement', id);
}
