import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestGateway } from '../gateway.ts';
import { openScene } from './scene.ts';
import { openServed, type Served } from './served.ts';

let gateway: TestGateway;
let served: Served;
beforeAll(async () => {
  gateway = await openScene();
  served = await openServed(gateway);
  await served.signIn('51-reviewer');
});
afterAll(async () => {
  await served.close();
  await gateway.close();
});

const HAN = /^\p{Script=Han}.*。$/u;

test.each([
  ['a division key with a zero segment', 'funds(divisionKey: "510000") { nodes { id } }', 'divisionKey'],
  ['a division’s name', 'transfers(filter: { divisionKey: "小金县" }) { nodes { id } }', 'divisionKey'],
  ['an empty division key', 'projects(filter: { divisionKey: "" }) { nodes { id } }', 'divisionKey'],
  ['an organisation key cut short', 'agreements(providerKey: "5101x00") { nodes { id } }', 'providerKey'],
  ['a page of too many', 'receipts(first: 100000) { nodes { id } }', 'first'],
  ['a page of less than none', 'receipts(first: -1) { nodes { id } }', 'first'],
  ['a cursor that nobody gave', 'postings(after: "x") { nodes { id } }', 'after'],
])('%s is refused in both languages, naming the argument', async (_, field, argument) => {
  const { body } = await served.post('/graphql', { query: `{ ${field} }` });
  const errors = body.errors as { message: string; extensions: Record<string, unknown> }[];
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: argument });
  expect(errors[0]?.message).toMatch(HAN);
  expect(errors[0]?.extensions.messageEn).toMatch(/[a-z].*\.?$/u);
});
