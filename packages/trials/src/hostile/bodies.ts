import type { Random } from '../random.ts';
import type { Subject } from './subjects.ts';
import { oddVariables } from './variables.ts';

/** Bodies that are JSON as no client of ours would write it. */
const ODD: readonly ((query: string, random: Random) => string | Buffer)[] = [
  () => '',
  () => 'null',
  () => '[]',
  () => '0',
  () => '"x"',
  () => '{}',
  () => '{',
  () => '\ufeff{"query":"{ __typename }"}',
  (query) => `{"query":${query},"query":"{ __typename }"}`,
  (query) => `{"query":${query},"variables":{"first":1e400}}`,
  (query) => `{"query":${query},"variables":{"first":-0.0e-999}}`,
  (query) => `{"query":${query},"variables":{"__proto__":{"first":1}}}`,
  (query) => `{"query":${query},"__proto__":{"polluted":true}}`,
  (query) => `{"query":${query},"constructor":{"prototype":{"polluted":true}}}`,
  (query) => `{"query":${query},"variables":{"filter":{"__proto__":{"state":"x"}}}}`,
  (query) => `{"query":${query},"variables":{"id":"\\ud800\\u0000\\udfff"}}`,
  (query) => `{"query":${query},"variables":"{\\"first\\":1}"}`,
  (query) => `{"query":${query},"variables":"{"}`,
  (query) => `{"query":${query},"variables":[1,2]}`,
  (query) => `{"query":${query},"operationName":"None"}`,
  (query) => `{"query":${query},"operationName":{"a":1}}`,
  (query) => `{"query":${query},"operationName":"__proto__"}`,
  (query) => `{"query":${query},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
  (query) => `{"query":${query},"extensions":{"persistedQuery":1}}`,
  (query) => `{"query":${query},"extensions":"x"}`,
  (query) => `[{"query":${query}},{"query":${query}}]`,
  (query, random) =>
    `[${Array(random.pick([10, 200]))
      .fill(`{"query":${query}}`)
      .join(',')}]`,
  (query, random) => `{"query":${query},"variables":${'['.repeat(random.pick([100, 50_000]))}`,
  (query) => `{"query":${query},"variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
  () => '{"query":{"a":1}}',
  () => '{"query":["{ __typename }"]}',
  () => '{"query":7}',
  () => '{"query":null}',
  () => '{"query":""}',
  () => '{"id":"x"}',
  () => `{"id":"${'f'.repeat(64)}"}`,
  () => '{"id":"__proto__"}',
  () => '{"id":"constructor","variables":{}}',
  () => '{"id":{"a":1}}',
  (query) => Buffer.concat([Buffer.from('{"query":'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(`${query}}`)]),
  (query) => Buffer.from(`{"query":${query},"variables":{"text":"\xff\xfe"}}`, 'latin1'),
  (query) => Buffer.from(`{"query":${query}}`, 'utf16le'),
  (query, random) => `{"query":${query},"x":"${'x'.repeat(random.pick([100_000, 600_000]))}"}`,
];

export const oddBody = (subject: Subject, random: Random): string | Buffer =>
  random.pick(ODD)(JSON.stringify(subject.text), random);

export const body = (text: string, variables: unknown): string => JSON.stringify({ query: text, variables });

/** The operation by its id, as the apps send it, with variables as nobody would fill them in. */
export const oddlyFilledById = (subject: Subject, random: Random): string =>
  JSON.stringify({ id: subject.id, variables: oddVariables(subject.variables(random), random) });

/** The same as an address to be read. */
export const oddAddress = (subject: Subject, random: Random): string =>
  `/graphql?${new URLSearchParams({ id: subject.id, variables: JSON.stringify(oddVariables(subject.variables(random), random)) ?? '' })}`;

/** The operation as it is, with variables as nobody would fill them in. */
export const oddlyFilled = (subject: Subject, random: Random): string =>
  body(subject.text, oddVariables(subject.variables(random), random));
