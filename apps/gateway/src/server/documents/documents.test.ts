import { buildSchema, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewaySchema } from '../../schema/index.ts';
import { openDemoGateway, type TestGateway } from '../../testing/index.ts';
import { gatewayOn, type ServedGateway, type Visitor } from '../testing/gateway-on.ts';
import { withTypenames } from './gather.ts';
import { type BuiltDocument, buildDocuments, readBuilt, trust } from './index.ts';
import { judge, unknownToSchema } from './shareable.ts';

let database: TestGateway;
let schema: GraphQLSchema;
let documents: BuiltDocument[];
let trusted: ServedGateway;
let finance: Visitor;
const id = (name: string): string => documents.find((one) => one.name === name)?.id ?? '';

beforeAll(async () => {
  database = await openDemoGateway();
  schema = gatewaySchema();
  documents = buildDocuments(schema);
  trusted = await gatewayOn(database.urls, { openDocuments: false });
  finance = await trusted.signIn('513227-finance');
});
afterAll(async () => {
  await trusted?.close();
  await database?.close();
});

test('the built list is current (npm run documents -w @jiedui/gateway)', () => {
  expect(readBuilt()).toEqual(documents);
});

test('a text is named by its hash: another text under its id, and one the schema does not know, end the start', () => {
  const [one] = documents;
  if (!one) throw new Error('the apps ask nothing');
  expect(() => trust(schema, [{ ...one, text: `${one.text} ` }])).toThrow(/is not .* id/);
  expect(() => trust(schema, [{ ...one, text: 'query Old { gone }' }])).toThrow(/does not fit the schema/);
});

test('every object is asked for its type, by which the apps’ cache keeps records apart', () => {
  expect(withTypenames('query A { a { b } c { __typename } ... { d } }').replaceAll(/\s+/g, ' ')).toBe(
    'query A { a { b __typename } c { __typename } ... { d __typename } }',
  );
});

describe('where only the apps’ documents are answered', () => {
  test('one of them is, by its id', async () => {
    const answer = await finance.post({ id: id('Tasks') });
    expect(await answer.json()).toMatchObject({ data: { tasks: expect.any(Array) } });
  });

  test.each([
    ['a text', { query: '{ __typename }' }, 403, 'FORBIDDEN'],
    ['the schema', { query: '{ __schema { types { name } } }' }, 403, 'FORBIDDEN'],
    ['a text beside an id', { id: 'x', query: '{ __typename }' }, 403, 'FORBIDDEN'],
    ['several at once', [{ query: '{ __typename }' }], 403, 'FORBIDDEN'],
    [
      'a persisted query of its own',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      403,
      'FORBIDDEN',
    ],
    ['an id that is none', { id: 'constructor' }, 400, 'INVALID'],
    ['an id that is no text', { id: { length: 64 } }, 400, 'INVALID'],
  ])('%s is refused, in both languages', async (_, body, status, code) => {
    const answer = await finance.post(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/[一-龥]/), extensions: { code, messageEn: expect.any(String) } }],
    });
  });

  test('a browser that asks for nothing gets no page to ask with', async () => {
    expect((await finance.fetch('/graphql')).status).toBe(400);
  });
});

describe('what tells of a person', () => {
  test('the list speaks of what the schema has', () => {
    expect(unknownToSchema(schema)).toEqual([]);
  });

  test('no text in which the schema itself says that it names a person is on the list', () => {
    const open = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) || type.name.startsWith('__')) return [];
      return Object.values(type.getFields())
        .filter((field) => /person|by whom|who (entered|paid)|payee|note\b/i.test(`${field.name} ${field.description}`))
        .filter((field) => getNamedType(field.type).name === 'String')
        .filter((field) => ask(`fragment F on ${type.name} { ${field.name} }`).shareable)
        .map((field) => `${type.name}.${field.name}: ${field.description}`);
    });
    expect(open).toEqual([]);
  });

  test('a new type and a new text are personal until somebody says otherwise', () => {
    const grown = buildSchema(
      'type Query { project: Project visitors: [Visitor] } type Project { name: String contact: String spent: Int } type Visitor { age: Int }',
    );
    const verdict = (text: string) => judge(grown, parse(text)).shareable;
    expect(verdict('{ project { name spent } }')).toBe(true);
    expect(verdict('{ project { name contact } }')).toBe(false);
    expect(verdict('{ visitors { age } }')).toBe(false);
    expect(verdict('query { ...F } fragment F on Query { project { contact } }')).toBe(false);
  });

  test('is never kept, what is counted is known as such', () => {
    const kept = documents.filter(({ shareable }) => shareable).map(({ name }) => name);
    expect(kept).toEqual(expect.arrayContaining(['Place', 'Terms', 'Figures', 'Funds', 'Pairings']));
    for (const name of ['Tasks', 'Users', 'AuditEntries', 'ProjectById', 'TransferInFull', 'Search'])
      expect(kept).not.toContain(name);
    const counted = [...trust(schema, documents).values()].filter((one) => one.counted).map(({ name }) => name);
    expect(counted).toEqual(expect.arrayContaining(['Figures', 'Comparison', 'Flows']));
    expect(counted).not.toContain('Funds');
  });
});

const ask = (text: string) => judge(schema, parse(text));
