import { randomUUIDv7 } from 'node:crypto';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import type { OpenPlatform } from '../platform/index.ts';

/** Both sources of the reference ledger's two books. */
export const SOURCES = ['INTRA_PROVINCE', 'FISCAL'] as const;
export const PROVIDER = '510104';
export const COUNTY = '513227';
export const ON = '2017-04-20';

export interface People {
  /** Gives the money. */
  officer: Viewer;
  /** Receives it and keeps its books. */
  finance: Viewer;
  province: Viewer;
}

export interface Answer {
  __typename: string;
  id?: string;
  code?: string;
  message?: string;
  field?: string | null;
  fund?: { id: string };
}

/** An agreement of its own with two funds and a project's line in each, empty at first. */
export interface Books {
  agreementId: string;
  funds: readonly string[];
  lines: readonly string[];
}

const globalId = (type: string, ...parts: string[]): string =>
  Buffer.from(`${type}:${parts.join(',')}`).toString('base64url');
/** The id of a row out of the opaque id of what it is shown as. */
export const rowId = (id: string): string => Buffer.from(id, 'base64url').toString().split(/[:,]/).at(-1) ?? '';

const PAIRING = `INSERT INTO pairing (id, scheme, provider_key, division_key, starts_on, ends_on, state, evidence)
  VALUES ($1, 'INTRA_PROVINCE', '${PROVIDER}', '${COUNTY}', '2016-01-01', '2021-01-01', 'SIGNED', '川府函〔2016〕1号')`;
const AGREEMENT = `INSERT INTO agreement (id, home, pairing_id, provider_key, division_key, scheme, title, document_no, signed_on,
    starts_on, ends_on, amount_fen, route, terms)
  VALUES ($1, '${COUNTY}', $2, '${PROVIDER}', '${COUNTY}', 'INTRA_PROVINCE', '锦江区帮扶小金县协议', '协〔2016〕1号', '2016-01-01',
    '2016-01-01', '2021-01-01', 10000000000, 'DIRECT', '')`;
const PROJECT = `INSERT INTO project (home, id, division_key, provider_key, county_key, number, name, initials, scheme, category, state,
    builder, organisation_key, person_name, planned_start_on, deadline, entered_by, entered_by_name, entered_by_organisation)
  SELECT home, $2::uuid, '513227100200', provider_key, home, $2::text, '达维镇饮水工程', '', scheme, 'INFRASTRUCTURE', 'STARTED',
    'RECEIVER', home, '张三', '2017-01-01', '2017-12-31', $2::uuid, '', '' FROM fund WHERE id = $1`;
const LINE = `INSERT INTO project_line (home, id, division_key, provider_key, project_id, fund_id, scheme, source, planned_fen)
  SELECT home, $2::uuid, '513227100200', provider_key, $3::uuid, id, scheme, source, 0 FROM fund WHERE id = $1`;

/** Opens new books; each fund by a receipt that is reversed at once, so that it holds nothing. */
export async function openBooks(platform: OpenPlatform, { finance }: People): Promise<Books> {
  const [pairing, agreement] = [randomUUIDv7(), randomUUIDv7()];
  await platform.superuser(PAIRING, [pairing]);
  await platform.superuser(AGREEMENT, [agreement, pairing]);
  const agreementId = globalId('Agreement', agreement);
  const funds: string[] = [];
  const lines: string[] = [];
  for (const source of SOURCES) {
    const receipt = { agreementId, source, amount: '1', arrivedOn: ON, voucherNo: 'open', payer: '甲' };
    const { id: receiptId = '', fund } = await act(platform, finance, 'registerReceipt', receipt);
    const [posting] = await platform.superuser('SELECT id FROM posting WHERE receipt_id = $1', [rowId(receiptId)]);
    const postingId = globalId('Posting', COUNTY, String(posting?.id));
    await act(platform, finance, 'reverseEntry', { postingId, reversedOn: ON, reason: 'open' });
    const [project, line] = [randomUUIDv7(), randomUUIDv7()];
    await platform.superuser(PROJECT, [rowId(fund?.id ?? ''), project]);
    await platform.superuser(LINE, [rowId(fund?.id ?? ''), line, project]);
    funds.push(fund?.id ?? '');
    lines.push(globalId('ProjectLine', COUNTY, line));
  }
  return { agreementId, funds, lines };
}

const ANSWERS: Readonly<Record<string, string>> = {
  sendTransfer: 'Transfer',
  confirmReceipt: 'Transfer',
  recallTransfer: 'Transfer',
  registerReceipt: 'Receipt',
  matchReceipt: 'ReceiptMatch',
};

/** Runs a verb as a person. @throws {Error} where it ends in neither a result nor a refusal. */
export async function act(
  platform: OpenPlatform,
  who: Viewer,
  verb: string,
  input: Record<string, unknown>,
): Promise<Answer> {
  const type = ANSWERS[verb] ?? 'Posting';
  const fields = type === 'ReceiptMatch' ? 'id' : 'id fund { id }';
  const document = `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { answer: ${verb}(input: $input) {
    __typename ... on ${type} { ${fields} } ... on Refusal { code message field } } }`;
  const variables = { input: { requestId: randomUUIDv7(), ...input } };
  const { data, errors } = await platform.query<{ answer: Answer }>(who, document, variables);
  if (errors) throw new Error(`${verb} ${JSON.stringify(variables)}: ${JSON.stringify(errors)}`);
  return data.answer;
}
