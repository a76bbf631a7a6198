import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Viewer } from '../../../schema/viewer.ts';
import { openTestGateway, type TestGateway, viewerOf } from '../../../testing/index.ts';

/** People of one county and of those who help it, as a test meets them. */
export const people = {
  /** 锦江区, which helps 小金县 under an agreement in force. */
  district: viewerOf({ level: 'partner', key: '510104', roles: ['officer'], writeHomes: ['513227'] }),
  city: viewerOf({ level: 'partner', key: '5101', roles: ['officer'], writeHomes: ['513227'] }),
  /** 绍兴市, which helps the same county across provinces. */
  shaoxing: viewerOf({ level: 'partner', key: '3306', roles: ['officer'], writeHomes: ['513227'] }),
  /** 武侯区, whose agreement with the county has ended. */
  former: viewerOf({ level: 'partner', key: '510107', roles: ['officer'] }),
  finance: viewerOf({ level: 'county', key: '513227', roles: ['finance'] }),
  neighbour: viewerOf({ level: 'county', key: '513226', roles: ['finance'] }),
  prefecture: viewerOf({ level: 'prefecture', key: '5132', roles: ['reviewer'] }),
  province: viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }),
} as const;

export interface Answer {
  __typename: string;
  id?: string;
  code?: string;
  message?: string;
  messageEn?: string;
  field?: string | null;
  [field: string]: unknown;
}

export interface Balances {
  inTransit: string;
  available: string;
  allocated: string;
  spent: string;
}

export interface Sent {
  id: string;
  version: number;
}

export interface Story {
  gateway: TestGateway;
  agreements: { district: string; shaoxing: string; former: string };
  /** Runs a mutation with a request id of its own, unless the input brings one. */
  act(who: Viewer, verb: string, input: Record<string, unknown>, fields?: string): Promise<Answer>;
  ask<T>(who: Viewer, document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Another agreement of the district, and so funds of its own. Returns its global id. */
  agree(): Promise<string>;
  /** What stands in a fund, in fen. */
  balances(fundId: string): Promise<Balances>;
  /** Money of a source in the district's fund, in place and unannounced. Returns the fund's and the receipt's id. */
  inPlace(source: string, amount: string): Promise<{ fundId: string; receiptId: string }>;
  /** A transfer of the district into a fund. */
  send(fundId: string, amount: string, voucherNo?: string): Promise<Sent>;
  /** A project of the county with one funding line of a fund. Returns the line's global id. */
  line(fundId: string, project?: { state?: string; acceptedOn?: string }): Promise<string>;
}

const globalId = (type: string, ...parts: string[]): string =>
  Buffer.from(`${type}:${parts.join(',')}`).toString('base64url');
export const idsOf = (id: string): { home: string; id: string } => {
  const [home = '', own = ''] = Buffer.from(id, 'base64url').toString().split(':')[1]?.split(',') ?? [];
  return { home, id: own };
};

const ANSWERS: Record<string, string> = {
  commitFunds: 'Commitment',
  planInstalment: 'Instalment',
  sendTransfer: 'Transfer',
  confirmReceipt: 'Transfer',
  recallTransfer: 'Transfer',
  registerReceipt: 'Receipt',
  matchReceipt: 'ReceiptMatch',
};

const ORGANISATIONS = [
  ['51', '四川省', 'province'],
  ['5101', '成都市', 'partner'],
  ['510104', '锦江区', 'partner'],
  ['510107', '武侯区', 'partner'],
  ['3306', '绍兴市', 'partner'],
  ['5132', '阿坝藏族羌族自治州', 'prefecture'],
  ['513227', '小金县', 'county'],
  ['513226', '金川县', 'county'],
] as const;

/** A database with one county, its helpers and their agreements of 100,000,000 yuan each. */
export async function openStory(): Promise<Story> {
  const gateway = await openTestGateway();
  for (const [key, name, level] of ORGANISATIONS) {
    await gateway.owner(
      `INSERT INTO organisation (key, kind, name, initials, level, division_key) VALUES ($1, 'GOVERNMENT', $2, '', $3, $1)`,
      [key, name, level],
    );
  }
  const agreements = {
    district: await agree(gateway, '510104', 'INTRA_PROVINCE', 'infinity'),
    shaoxing: await agree(gateway, '3306', 'EAST_WEST', '2021-01-01'),
    former: await agree(gateway, '510107', 'INTRA_PROVINCE', '2017-01-01'),
  };
  const ask = async <T>(who: Viewer, document: string, variables?: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await gateway.query<T>(who, document, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const act: Story['act'] = async (who, verb, input, fields = 'id') => {
    const type = ANSWERS[verb] ?? 'Posting';
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const data = await ask<Record<string, Answer>>(
      who,
      `mutation ($input: ${name}!) { ${verb}(input: $input) { __typename ... on ${type} { ${fields} } ... on Refusal { code message messageEn field } } }`,
      { input: { requestId: randomUUID(), ...input } },
    );
    return data[verb] as Answer;
  };
  return {
    gateway,
    agreements,
    ask,
    act,
    agree: () => agree(gateway, '510104', 'INTRA_PROVINCE', 'infinity'),
    async balances(fundId) {
      const { node } = await ask<{ node: Balances }>(
        people.finance,
        'query ($id: ID!) { node(id: $id) { ... on Fund { inTransit available allocated spent } } }',
        { id: fundId },
      );
      return node;
    },
    async inPlace(source, amount) {
      const input = {
        agreementId: agreements.district,
        source,
        amount,
        arrivedOn: '2017-04-01',
        voucherNo: 'YH-1',
        payer: '锦江区财政局',
      };
      const { id, fund } = await act(people.finance, 'registerReceipt', input, 'id fund { id }');
      return { fundId: (fund as { id: string }).id, receiptId: id ?? '' };
    },
    async send(fundId, amount, voucherNo = 'JJ-1') {
      const { id = '', version } = await act(
        people.district,
        'sendTransfer',
        { fundId, amount, voucherNo, voucherOn: '2017-04-10' },
        'id version',
      );
      return { id, version: Number(version) };
    },
    line: (fundId, project) => addLine(gateway, fundId, project),
  };
}

async function agree(gateway: TestGateway, provider: string, scheme: string, endsOn: string): Promise<string> {
  const pairing = randomUUIDv7();
  await gateway.owner(
    `INSERT INTO pairing (id, scheme, provider_key, division_key, starts_on, ends_on, state, evidence)
     VALUES ($1, $2, $3, '513227', '2016-01-01', $4, 'SIGNED', '川府函〔2016〕1号')`,
    [pairing, scheme, provider, endsOn],
  );
  const id = randomUUIDv7();
  await gateway.owner(
    `INSERT INTO agreement (id, home, pairing_id, provider_key, division_key, scheme, title, document_no, signed_on, starts_on, ends_on, amount_fen, route, terms)
     VALUES ($1, '513227', $2, $3, '513227', $4, $5, '协〔2016〕1号', '2016-01-01', '2016-01-01', $6, 10000000000, 'DIRECT', '')`,
    [id, pairing, provider, scheme, `${provider} 帮扶小金县协议`, endsOn],
  );
  return globalId('Agreement', id);
}

async function addLine(
  gateway: TestGateway,
  fundId: string,
  { state = 'STARTED', acceptedOn }: { state?: string; acceptedOn?: string } = {},
): Promise<string> {
  const fund = idsOf(fundId);
  const [project, line] = [randomUUIDv7(), randomUUIDv7()];
  await gateway.owner(
    `INSERT INTO project (home, id, division_key, provider_key, county_key, number, name, initials, scheme, category, state, builder,
       organisation_key, person_name, planned_start_on, deadline, accepted_on, entered_by, entered_by_name, entered_by_organisation)
     SELECT home, $3::uuid, '513227100200', provider_key, '513227', $3::text, '达维镇饮水工程', '', scheme, 'INFRASTRUCTURE', $4, 'RECEIVER',
       '513227', '张三', '2017-01-01', '2017-12-31', $5, $3::uuid, '', '' FROM fund WHERE home = $1 AND id = $2`,
    [fund.home, fund.id, project, state, acceptedOn ?? null],
  );
  await gateway.owner(
    `INSERT INTO project_line (home, id, division_key, provider_key, project_id, fund_id, scheme, source, planned_fen)
     SELECT home, $3::uuid, '513227100200', provider_key, $4::uuid, id, scheme, source, 0 FROM fund WHERE home = $1 AND id = $2`,
    [fund.home, fund.id, line, project],
  );
  return globalId('ProjectLine', fund.home, line);
}
