import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { ruleNumbers, ruleValue } from './index.ts';

let gateway: TestGateway;
const rule = (key: string, division: string, from: string, to: string, value: string) =>
  gateway.owner(
    `INSERT INTO rule (key, division_key, valid_from, valid_to, value, clause) VALUES ($1, $2, $3, $4, $5, '测试文件第一条')`,
    [key, division, from, to, value],
  );

beforeAll(async () => {
  gateway = await openTestGateway();
  await rule('milestone.soon-days', '5132', '2017-01-01', 'infinity', '10');
  await rule('milestone.soon-days', '513227', '2017-03-01', '2017-07-01', '14');
});
afterAll(() => gateway.close());

const at = (businessDate: string) => ({
  businessDate,
  tables: <D>() => gateway.services.orm.em.fork().getKysely() as unknown as Kysely<D>,
});
const soon = (date: string, division: string) => ruleValue(at(date), 'milestone.soon-days', division);

test.each([
  ['the nation where nobody nearer ruled', '2017-04-23', '411725', 7],
  ['the prefecture for its counties', '2017-04-23', '513221', 10],
  ['the county before its prefecture', '2017-04-23', '513227', 14],
  ['the county for its villages', '2017-04-23', '513227100200', 14],
  ['the prefecture again once the county rule has ended', '2017-07-01', '513227', 10],
  ['and before it began', '2017-02-28', '513227', 10],
  ['the nation in a year before all of them', '2016-06-01', '513227', 7],
] as const)('%s', async (_, date, division, days) => expect(await soon(date, division)).toBe(days));

test('a moved township follows its new county', async () => {
  await gateway.owner(
    `INSERT INTO moved_range (lo, hi, valid_from, county_key, prefecture_key, province_key)
     VALUES ('513227101', '513227102', '2017-04-01', '513321', '5133', '51')`,
  );
  await rule('milestone.soon-days', '5133', '2017-01-01', 'infinity', '3');
  expect(await soon('2017-04-23', '513227101')).toBe(3);
  expect(await soon('2017-04-23', '513227102')).toBe(14);
  expect(await soon('2017-03-31', '513227101')).toBe(14);
});

test('a key nobody ruled, and a word where a number is needed, are bugs', async () => {
  await expect(ruleValue(at('2017-04-23'), 'no.such-rule', '513227')).rejects.toThrow('no.such-rule');
  await expect(ruleNumbers(at('2017-04-23'), ['cadence.inspection'], '411725')).rejects.toThrow('not a number');
});

test('terms and rules are read in one statement each, as they stand on the business date', async () => {
  const viewer = viewerOf({ level: 'county', key: '513227', roles: ['reporter'] });
  gateway.statements();
  const { data } = await gateway.query<{ terms: { list: string; code: string; zh: string }[] }>(
    viewer,
    '{ terms { list code zh en } }',
  );
  expect(gateway.statements()).toHaveLength(1);
  expect(data.terms.find((t) => t.list === 'PairingScheme' && t.code === 'EAST_WEST')?.zh).toBe('东西部扶贫协作');
  const later = viewerOf({ level: 'county', key: '513227', roles: ['reporter'], businessDate: '2022-01-01' });
  const answer = await gateway.query<typeof data>(later, '{ terms { list code zh } }');
  expect(answer.data.terms.find((t) => t.list === 'PairingScheme' && t.code === 'EAST_WEST')?.zh).toBe('东西部协作');
  const rules = await gateway.query<{ rules: object[] }>(
    viewer,
    '{ rules(keys: ["budget.department-share"]) { key value clause divisionKey validTo madeUp } }',
  );
  expect(rules.data.rules).toEqual([
    {
      key: 'budget.department-share',
      value: '{"of": "RATIO", "op": ">=", "value": "0.40"}',
      clause: '确山县 2016 年脱贫攻坚公开要求（2016-10-05）',
      divisionKey: '411725',
      validTo: null,
      madeUp: false,
    },
  ]);
});
