import {
  execute,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../schema/context.ts';
import { gatewaySchema } from '../../schema/index.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { appDocuments } from '../../testing/app-documents.ts';
import { openDemoGateway, type TestGateway, viewerOf } from '../../testing/index.ts';
import { runLane } from './index.ts';

const VIEWERS: readonly Viewer[] = [
  viewerOf({ level: 'province', key: '51', roles: ['reviewer'] }),
  viewerOf({ level: 'prefecture', key: '5132', roles: ['officer'] }),
  viewerOf({ level: 'county', key: '513227', roles: ['finance'] }),
  viewerOf({ level: 'village', key: '513227100201', roles: ['officer'] }),
  viewerOf({ level: 'partner', key: '5101', roles: ['officer'], writeHomes: ['513227'] }),
  viewerOf({ level: 'administrator', key: '51', roles: ['audit-admin'] }),
];
const [PROVINCE] = VIEWERS as [Viewer];
const BY_NAME: Record<string, unknown> = {
  divisionKey: '5132',
  providerKey: '5101',
  parentKey: '5132',
  number: '513227-2017-0001',
  text: '小',
  home: '513227',
  first: 20,
  after: null,
  name: null,
};
const BY_TYPE: Record<string, unknown> = {
  DivisionKey: '5132',
  OrganisationKey: '5101',
  Period: '2017',
  Date: '2017-04-23',
  FigureFilter: { divisionKey: '5132', period: '2017', keys: ['funds.in-place'] },
  Int: 2017,
  Boolean: true,
  String: '小',
};

const reads = appDocuments().filter(({ operation }) => operation.operation === 'query');
const ids: Record<string, string> = {};
const served = new Set<string>();
let gateway: TestGateway;
let schema: GraphQLSchema;

beforeAll(async () => {
  gateway = await openDemoGateway();
  schema = gatewaySchema();
  const lists = ['transfers', 'receipts', 'postings', 'projects', 'pairings', 'agreements', 'funds', 'commitments'];
  const { data } = await gateway.query<Record<string, { nodes: { id: string; __typename: string }[] }>>(
    PROVINCE,
    `{ ${lists.map((list) => `${list}(first: 1) { nodes { id __typename } }`).join(' ')} }`,
  );
  for (const { nodes } of Object.values(data)) for (const node of nodes) ids[node.__typename] = node.id;
});
afterAll(() => gateway?.close());

const contextOf = (viewer: Viewer): Context => ({
  viewer,
  services: gateway.services,
  outcome: { unavailable: false },
});

async function bothWays(viewer: Viewer, text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const byLane = await runLane(schema, document, undefined, variables, contextOf(viewer));
  const result = await execute({ schema, document, variableValues: variables, contextValue: contextOf(viewer) });
  return { byLane, result, byExecutor: JSON.stringify(result) };
}

function value(name: string, type: TypeNode, text: string): unknown {
  if (name in BY_NAME) return BY_NAME[name];
  if (type.kind === Kind.NON_NULL_TYPE) return value(name, type.type, text);
  if (type.kind === Kind.LIST_TYPE) return null;
  const known = schema.getType(type.name.value);
  if (isEnumType(known)) return known.getValues()[0]?.name;
  if (type.name.value === 'ID') return ids[/\.\.\. on (\w+)/.exec(text)?.[1] ?? 'Project'] ?? ids.Project;
  return BY_TYPE[type.name.value] ?? null;
}

const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode, text: string) =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => [variable.name.value, value(variable.name.value, type, text)]),
  );

describe('every read of the apps is answered alike by the lane and by graphql-js, for whoever asks', () => {
  test.each(reads)('$name', async ({ name, operation, text }) => {
    for (const viewer of VIEWERS) {
      const { byLane, byExecutor } = await bothWays(viewer, text, variablesOf(operation, text));
      if (byLane === undefined) continue;
      served.add(name);
      expect(byLane).toBe(byExecutor);
    }
  });

  test('and by the lane where no resolver has to compute', () => {
    const left = reads.map(({ name }) => name).filter((name) => !served.has(name));
    expect(left.sort()).toMatchInlineSnapshot(`
      [
        "AuditCheck",
        "Comparison",
        "NotStartedByPlace",
      ]
    `);
  });
});

test('several root fields travel in one write, one statement each', async () => {
  gateway.statements();
  const text =
    '{ terms { code } a: funds { totalCount } b: funds(divisionKey: "5132") { nodes { id } } x: __typename }';
  await runLane(schema, parse(text), undefined, {}, contextOf(PROVINCE));
  const [batch, ...others] = gateway.statements();
  expect(others).toEqual([]);
  expect(batch?.split(';\n')).toHaveLength(3);
});

test.each([
  ['a date that is none', 'query($d: Date!) { auditEntries(from: $d) { nodes { action } } }', { d: '2017-02-30' }],
  ['a page too large', '{ projects(first: 501) { nodes { id } } }', {}],
  ['a cursor of nowhere', '{ a: projects(after: "x") { nodes { id } } b: terms { code } }', {}],
  ['a variable that is missing', 'query($k: DivisionKey!) { division(key: $k) { name } }', {}],
  ['a character that no text holds', 'query($k: DivisionKey!) { division(key: $k) { name } }', { k: '51\0' }],
])('%s is refused by graphql-js, whose words these are', async (_name, text, variables) => {
  const { byLane, result } = await bothWays(PROVINCE, text, variables);
  expect(byLane).toBeUndefined();
  expect(result.errors).toHaveLength(1);
});

test('what costs too much, and what changes anything, is not for the lane', async () => {
  const deep = `{ division(key: "51") ${'{ parent '.repeat(15)} { name } ${'}'.repeat(15)} }`;
  const document = parse(deep);
  expect(getOperationAST(document)).toBeDefined();
  expect(await runLane(schema, document, undefined, {}, contextOf(PROVINCE))).toBeUndefined();
});

test('a connection serves on after a statement has failed on it', async () => {
  const asked = '{ division(key: "51") { name } }';
  const broken = parse('query($k: DivisionKey!) { division(key: $k) { name } }');
  for (let i = 0; i < 12; i++) {
    expect(await runLane(schema, broken, undefined, { k: '\0' }, contextOf(PROVINCE))).toBeUndefined();
    expect(await runLane(schema, parse(asked), undefined, {}, contextOf(PROVINCE))).toContain('四川');
    expect(await runLane(schema, broken, undefined, { k: '51' }, contextOf(PROVINCE))).toContain('四川');
  }
});
