import {
  type GraphQLSchema,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type TypeNode,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewaySchema } from '../schema/index.ts';
import type { Viewer } from '../schema/viewer.ts';
import { type AppDocument, appDocuments } from './app-documents.ts';
import { openDemoGateway, type TestGateway, viewerOf } from './index.ts';

const documents = appDocuments();
const reads = documents.filter(({ operation }) => operation.operation === 'query');
const province: Viewer = viewerOf({ level: 'province', key: '51', roles: ['reviewer'] });
const administrator: Viewer = viewerOf({ level: 'administrator', key: '51', roles: ['audit-admin'] });

let gateway: TestGateway;
let schema: GraphQLSchema;
const ids: Record<string, string> = {};

/** What a variable holds: something the demo knows, by the variable's name first, then by its type. */
const BY_NAME: Record<string, unknown> = {
  divisionKey: '5132',
  providerKey: '5101',
  parentKey: '5132',
  number: '513227-2017-0001',
  text: '小',
  name: null,
  home: '513227',
  first: 20,
  after: null,
  by: 'DIVISION',
  keys: ['funds.in-place', 'funds.idle-share', 'projects.started'],
};
const BY_TYPE: Record<string, unknown> = {
  DivisionKey: '5132',
  OrganisationKey: '5101',
  Period: '2017',
  Date: '2017-04-23',
  FigureFilter: { divisionKey: '5132', period: '2017', keys: ['funds.in-place', 'projects.planned'] },
  Int: 2017,
  Boolean: true,
  String: '小',
};

function value(name: string, type: TypeNode, document: AppDocument): unknown {
  if (name in BY_NAME) return BY_NAME[name];
  if (type.kind === Kind.NON_NULL_TYPE) return value(name, type.type, document);
  if (type.kind === Kind.LIST_TYPE) return null;
  const known = schema.getType(type.name.value);
  if (isEnumType(known)) return known.getValues()[0]?.name;
  // The record that the document looks at, by the type it names.
  if (type.name.value === 'ID') return ids[/\.\.\. on (\w+)/.exec(document.text)?.[1] ?? 'Project'] ?? ids.Project;
  return BY_TYPE[type.name.value] ?? null;
}

function variables(document: AppDocument): Record<string, unknown> {
  const definitions = document.operation.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.map(({ variable, type }) => [variable.name.value, value(variable.name.value, type, document)]),
  );
}

const rootFields = ({ selectionSet }: OperationDefinitionNode): number => selectionSet.selections.length;

beforeAll(async () => {
  gateway = await openDemoGateway();
  schema = gatewaySchema();
  const lists = [
    'transfers',
    'receipts',
    'postings',
    'projects',
    'pairings',
    'agreements',
    'funds',
    'commitments',
    'instalments',
  ];
  const { data } = await gateway.query<Record<string, { nodes: { id: string; __typename: string }[] }>>(
    province,
    `{ ${lists.map((list) => `${list}(first: 1) { nodes { id __typename } }`).join(' ')} }`,
  );
  for (const { nodes } of Object.values(data)) for (const node of nodes) ids[node.__typename] = node.id;
});
afterAll(() => gateway?.close());

test('the screens ask many questions, and the gateway’s schema knows them all', () => {
  expect(reads.length).toBeGreaterThan(40);
  for (const { name, text } of documents) expect.soft(validate(schema, parse(text)), name).toEqual([]);
});

describe('every read of the apps runs one statement a root field', () => {
  test.each(reads.map((document) => [document.name, document] as const))('%s', async (_name, document) => {
    const viewer = /\b(users|audit\w*)\b/.test(document.text) ? administrator : province;
    gateway.statements();
    await gateway.query(viewer, document.text, variables(document));
    const statements = gateway.statements();
    expect(statements.length).toBeLessThanOrEqual(rootFields(document.operation));
    expect(statements.length).toBeGreaterThan(0);
  });
});
