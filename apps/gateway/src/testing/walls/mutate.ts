import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { assertInputObjectType, buildSchema, getNamedType } from 'graphql';
import { SCHEMA_FILE } from '../../schema/print.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { TestGateway } from '../gateway.ts';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

/** Every mutation that the gateway serves. */
export const VERBS = Object.keys(schema.getMutationType()?.getFields() ?? {});

const inputNameOf = (verb: string): string => `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;

/** Names of an input's fields of a type, `requestId` left out. */
export const fieldsOf = (verb: string, type: 'ID' | 'Fen' | 'Date' | 'String'): string[] =>
  Object.values(assertInputObjectType(schema.getType(inputNameOf(verb))).getFields())
    .filter((field) => getNamedType(field.type).name === type && field.name !== 'requestId')
    .map(({ name }) => name);

/** Whether the answer is a record, which a link that is shown once is not. */
const isRecord = (verb: string): boolean => verb !== 'issueLoginLink';

export interface Answer {
  __typename: string;
  id?: string;
  code?: string;
  message?: string;
  messageEn?: string;
  field?: string | null;
}

/** Carries out a mutation under a request id of its own unless the input brings one. */
export async function mutate(
  gateway: TestGateway,
  { verb, who, input }: { verb: string; who: Viewer; input: Readonly<Record<string, unknown>> },
): Promise<Answer> {
  const { data, errors } = await gateway.query<Record<string, Answer>>(
    who,
    `mutation ($input: ${inputNameOf(verb)}!) { answer: ${verb}(input: $input) {
      __typename ... on Refusal { code message messageEn field retryAfterMs } ${isRecord(verb) ? '... on Node { id }' : ''} } }`,
    { input: { requestId: randomUUID(), ...input } },
  );
  if (errors) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data.answer as Answer;
}

/** Reference data, and what no mutation writes. */
const STILL = [
  'division',
  'division_version',
  'moved_range',
  'indicator',
  'rule',
  'term',
  'rollup_tree',
  'rollup_sum',
  'rollup_state',
];

/** A checksum of every table that mutations write, by table. */
export async function checksums(gateway: TestGateway): Promise<Record<string, unknown>> {
  const tables = await gateway.owner(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
    [STILL],
  );
  const sums = tables.map(
    ({ tablename }) =>
      `(SELECT count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) FROM ${tablename} t) AS ${tablename}`,
  );
  const [row] = await gateway.owner(`SELECT ${sums.join(', ')}`);
  return row ?? {};
}

/** All that was written down where a mutation succeeded: the record it answered, and its entry in the audit. */
export async function wordsOf(gateway: TestGateway, { id }: Answer, requestId: string): Promise<string[]> {
  const [type = '', key = ''] = Buffer.from(id ?? '', 'base64url')
    .toString()
    .split(':');
  const { tableName, primaryKeys } = gateway.services.orm.getMetadata().getByClassName(type, true);
  const condition = primaryKeys.map((name, i) => `${name}::text = $${i + 1}`).join(' AND ');
  const rows = await gateway.owner(`SELECT to_jsonb(t) AS row FROM ${tableName} t WHERE ${condition}`, key.split(','));
  const entries = await gateway.owner('SELECT detail AS row FROM audit_entry WHERE request_id = $1', [requestId]);
  return [...rows, ...entries].flatMap(({ row }) => Object.values(row as object)).map(String);
}
