import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatewaySchema } from '../../schema/index.ts';
import type { TestGateway } from '../gateway.ts';
import { viewerOf } from '../viewers.ts';
import { FIELDS_A_DOCUMENT, nodeTypes, sizeOf } from './documents.ts';
import { nodeQuestions, type Question, rootQuestions } from './questions.ts';
import { aimsOf, idsOfTypes, openScene } from './scene.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openScene();
});
afterAll(() => gateway.close());

const province = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const auditor = viewerOf({ level: 'administrator', key: '51', roles: ['audit-admin'] });

/** The questions as deep as the schema takes them: two levels beneath the row where that is allowed, else one. */
async function deepQuestions(): Promise<Question[]> {
  const schema = gatewaySchema();
  const aims = await aimsOf(gateway);
  const ids = await idsOfTypes(gateway, nodeTypes(schema));
  const firstIds = Object.fromEntries(Object.entries(ids).map(([type, all]) => [type, all.slice(0, 1)]));
  const [deep, shallow] = [2, 1].map((depth) => [
    ...rootQuestions(schema, aims, depth),
    ...nodeQuestions(schema, firstIds, depth),
  ]) as [Question[], Question[]];
  return deep.map((question, i) =>
    sizeOf(question.document) <= FIELDS_A_DOCUMENT ? question : (shallow[i] ?? question),
  );
}

test('every root field is one statement at the driver, however deep its selection', async () => {
  const questions = await deepQuestions();
  const counts = new Map<number, string[]>();
  for (const { name, document } of questions) {
    gateway.statements();
    const viewer = name.startsWith('audit') ? auditor : province;
    const { errors } = await gateway.query(viewer, document);
    const count = gateway.statements().length;
    // What is refused is refused in words, before the database is asked.
    for (const { message } of errors ?? []) expect(message, document).toMatch(/。$/);
    const expected = errors ? 0 : 1;
    if (count !== expected) counts.set(count, [...(counts.get(count) ?? []), `${name} ${errors?.[0]?.message ?? ''}`]);
  }
  expect(Object.fromEntries(counts)).toEqual({});
  expect(questions.length).toBeGreaterThan(100);
});

test('several root fields are one statement each', async () => {
  gateway.statements();
  await gateway.query(
    province,
    '{ terms { code } a: funds { totalCount } b: funds(divisionKey: "5132") { nodes { id } } }',
  );
  expect(gateway.statements()).toHaveLength(3);
});
