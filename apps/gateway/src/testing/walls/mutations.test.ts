import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestGateway } from '../gateway.ts';
import { type Attempt, allAttempts, RARE } from './attempts/index.ts';
import { type Answer, checksums, fieldsOf, mutate, VERBS, wordsOf } from './mutate.ts';
import { globalId, openScene } from './scene.ts';

let gateway: TestGateway;
let attempts: Attempt[];
beforeAll(async () => {
  gateway = await openScene();
  attempts = await allAttempts(gateway);
});
afterAll(() => gateway.close());

const BAD_AMOUNTS = [
  '-1',
  '0',
  '1.5',
  '9223372036854775808',
  '1'.repeat(400),
  '１００',
  '1e3',
  '1,000',
  '一百',
  ' 1',
  '',
];
const BAD_DATES = ['2017-02-30', '2017-13-01', '20170422', '２０１７-04-22', '2017-04-22T00:00:00Z', '0017-04-22', ''];
const BAD_TEXTS = ['a\u0000b', 'a\u001bb', 'x'.repeat(100_000)];

const line = (planned: string) => ({ source: 'INTRA_PROVINCE', planned });
const BAD_LINES = [
  ...BAD_AMOUNTS.map((bad) => ({ field: 'lines.0.planned', bad: [line(bad)] as unknown })),
  { field: 'lines', bad: [] },
  { field: 'lines', bad: Array(51).fill(line('1')) },
];

test('every mutation of the schema is attacked', () => {
  expect(attempts.map(({ verb }) => verb).sort()).toEqual([...VERBS].sort());
});

describe.each(VERBS)('%s', (verb) => {
  let attempt: Attempt;
  let before: Record<string, unknown>;
  beforeAll(async () => {
    const found = attempts.find((one) => one.verb === verb);
    if (!found) throw new Error(`nobody attempts ${verb}`);
    attempt = found;
    before = await checksums(gateway);
  });

  const withInput = (change: object, who = attempt.who): Promise<Answer> =>
    mutate(gateway, { verb, who, input: { ...attempt.input, ...change } });

  test('a foreign, an unknown and a senseless id get the same refusal, byte for byte', async () => {
    for (const field of fieldsOf(verb, 'ID')) {
      const own = attempt.input[field];
      if (own === undefined) continue;
      const [type = '', key = ''] = Buffer.from(String(own), 'base64url').toString().split(':');
      const unknown = globalId(type, ...key.split(',').slice(0, -1), randomUUIDv7());
      const ids = [unknown, 'nonsense', globalId('Term', randomUUIDv7()), `${own}x`, attempt.foreign[field] ?? unknown];
      const answers = new Set<string>();
      for (const id of ids) answers.add(JSON.stringify(await withInput({ [field]: id })));
      expect([...answers].map((answer) => JSON.parse(answer))).toEqual([
        expect.objectContaining({ __typename: 'Refusal', code: 'NOT_FOUND', field }),
      ]);
    }
  });

  test('those whose business it is not are told so', async () => {
    for (const who of attempt.others)
      expect(await withInput({}, who), `${who.username} ${who.writeHomes}`).toMatchObject({
        __typename: 'Refusal',
        code: 'FORBIDDEN',
      });
  });

  test('what cannot be is refused, naming the field', async () => {
    const cases = [
      ...fieldsOf(verb, 'Fen').flatMap((field) => BAD_AMOUNTS.map((bad) => ({ field, bad }))),
      ...fieldsOf(verb, 'Date').flatMap((field) => BAD_DATES.map((bad) => ({ field, bad }))),
      ...fieldsOf(verb, 'String').flatMap((field) => BAD_TEXTS.map((bad) => ({ field, bad }))),
      ...('lines' in attempt.input ? BAD_LINES : []),
    ];
    for (const { field, bad } of cases) {
      const answer = await withInput({ [field.split('.')[0] ?? field]: bad });
      const told = `${field} ${JSON.stringify(bad).slice(0, 60)}`;
      expect(answer, told).toMatchObject({ __typename: 'Refusal', code: 'INVALID', field });
      expect(answer.message, told).toMatch(/^\p{Script=Han}.*。$/u);
      expect(answer.messageEn, told).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u);
    }
  });

  test('a stale version is refused, naming both', async () => {
    if (!('version' in attempt.input)) return;
    const answer = await withInput({ version: 4711 });
    expect(answer).toMatchObject({ code: 'CONFLICT', field: 'version' });
    expect(answer.message).toMatch(/4711.*\d/);
  });

  test('and nothing of all that has changed anything', async () => {
    expect(await checksums(gateway)).toEqual(before);
  });

  test('what is right is done once, however often it is sent, and its words are kept as they were', async () => {
    const requestId = randomUUID();
    const answer = await withInput({ requestId });
    expect(answer.__typename, JSON.stringify(answer)).not.toBe('Refusal');
    const after = await checksums(gateway);
    expect(after).not.toEqual(before);
    if (verb !== 'issueLoginLink') expect(await withInput({ requestId })).toEqual(answer);
    for (const field of fieldsOf(verb, 'Date').slice(0, 1))
      expect(await withInput({ requestId, [field]: '2017-01-05' })).toMatchObject({
        code: 'CONFLICT',
        field: 'requestId',
      });
    expect(await checksums(gateway)).toEqual(after);
    const spoken = Object.values(attempt.input).includes(RARE);
    if (spoken) expect(await wordsOf(gateway, answer, requestId)).toContain(RARE);
  });
});
