import { FIELDS_A_DOCUMENT, type Literals, selectionOf, sizeOf } from '@jiedui/gateway/testing/walls/documents.ts';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { type Aims, sideOf, valuesFor } from './aims.ts';
import type { Person } from './people.ts';
import { globalId, REFERENCE_TYPES } from './records.ts';
import { variationsOf } from './variations.ts';
import type { World } from './world.ts';

/** One document, and what it asks in words. */
export interface Question {
  name: string;
  document: string;
  /** Where an answer must hold something: the record is one that its asker may see. */
  found?: boolean;
}

export type AnyField = GraphQLField<unknown, unknown>;

/** Fields of figures, whose filters decide whether they are answered at all. */
export const FIGURE_FIELDS = ['figures', 'comparison', 'flows'];

const NESTED: Literals = { first: '3', by: 'DIVISION' };

export const rootFields = ({ schema }: World): AnyField[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => name !== 'node');

/** Everything that a field shows, as deep as a document may be. */
export function selectionFor(field: Pick<AnyField, 'type'>): string {
  const type = getNamedType(field.type);
  const deep = selectionOf(type, 1, NESTED);
  return sizeOf(deep) <= FIELDS_A_DOCUMENT ? deep : selectionOf(type, 0, NESTED);
}

export const isConnection = (field: Pick<AnyField, 'type'>): boolean =>
  getNamedType(field.type).name.endsWith('Connection');

/** Every root field with every argument, filter, sort and page; every record type with everything it shows. */
export function ownQuestions(world: World, person: Person, aims: Aims, cursors: Cursors): Question[] {
  const always = (owner: string, name: string): boolean =>
    name === sideOf(person) && [...FIGURE_FIELDS, 'FigureFilter'].includes(owner);
  const values = (field: AnyField) => valuesFor(world, aims, [cursors.get(field.name) ?? anyOf(cursors)]);
  const roots = rootFields(world).flatMap((field) =>
    variationsOf(field, values(field), always).flatMap(({ name, given }) => {
      const document = `{ ${field.name}${given} ${selectionFor(field)} }`;
      const edges = `{ ${field.name}${given} { edges { cursor node { id } } } }`;
      return isConnection(field) && name === field.name
        ? [
            { name, document },
            { name: `${name} edges`, document: edges },
          ]
        : [{ name, document }];
    }),
  );
  return [...roots, ...recordQuestions(world, aims, values), ...partQuestions(world, person, aims, values)];
}

/** A cursor of a page of each field, as somebody was given it. */
export type Cursors = ReadonlyMap<string, string>;
const anyOf = (cursors: Cursors): string => [...cursors.values()][0] ?? '';

type Values = (field: AnyField) => ReturnType<typeof valuesFor>;

function recordQuestions(world: World, aims: Aims, values: Values): Question[] {
  const { schema } = world;
  const node = schema.getType('Node') as Parameters<typeof schema.getPossibleTypes>[0];
  return schema.getPossibleTypes(node).flatMap((type) => {
    const id = aims.records.get(type.name)?.id ?? referenceId(world, type.name, aims);
    if (id === undefined) return [];
    const ask = (name: string, selection: string): Question => ({
      name: `node ${type.name} ${name}`,
      document: `{ node(id: "${id}") { __typename id ... on ${type.name} ${selection} } }`,
    });
    const paged = Object.values(type.getFields()).filter(({ args }) => args.length > 0);
    return [
      ask('', selectionFor({ type })),
      ...paged.flatMap((field) =>
        variationsOf(field, values(field)).flatMap(({ name, given }) => [
          ask(name, `{ ${field.name}${given} ${selectionFor(field)} }`),
          ...(isConnection(field) && name === field.name
            ? [ask(`${name} edges`, `{ ${field.name} { edges { cursor node { id } } } }`)]
            : []),
        ]),
      ),
    ];
  });
}

function referenceId({ officeId }: World, type: string, { divisionKey, providerKey }: Aims): string | undefined {
  if (!REFERENCE_TYPES.includes(type)) return undefined;
  return type === 'Office' ? officeId : globalId(type, type === 'Division' ? divisionKey : providerKey);
}

/** What a figure is made of, split every way. */
function partQuestions({ schema }: World, person: Person, aims: Aims, values: Values): Question[] {
  const figure = schema.getType('Figure') as GraphQLObjectType | undefined;
  const parts = isObjectType(figure) ? figure.getFields().parts : undefined;
  if (!parts) return [];
  const side = sideOf(person);
  const head = `figures(filter: { period: "2014/2017", ${side}: "${aims[side]}", keys: ["funds.in-place", "projects.planned", "funds.in-place-share"] })`;
  return variationsOf(parts, values(parts)).flatMap(({ name, given }) => [
    { name: `figures ${name}`, document: `{ ${head} { key value parts${given} ${selectionFor(parts)} } }` },
    ...(name === 'parts'
      ? [{ name: `figures ${name} edges`, document: `{ ${head} { parts { edges { cursor node { key } } } } }` }]
      : []),
  ]);
}

/** Takes a cursor of every list that somebody who sees much is given, for others to bring. */
export async function readCursors({ client, schema, people }: World): Promise<Map<string, string>> {
  const cursors = new Map<string, string>();
  const captains = people.filter(({ username }) => ['51-reviewer', 'security-admin', 'audit-admin'].includes(username));
  const nested = [
    '{ divisions(first: 2) { nodes { children(first: 1) { pageInfo { endCursor } } } } }',
    '{ projects(first: 40, sort: SPENT, direction: DESC) { nodes { notes(first: 1) { pageInfo { endCursor } } postings(first: 1) { pageInfo { endCursor } } } } }',
    '{ figures(filter: { period: "2017", divisionKey: "51", keys: ["funds.in-place"] }) { parts(first: 1) { pageInfo { endCursor } } } }',
  ];
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(isConnection)
    .map(({ name }) => `{ ${name}(first: 2) { pageInfo { endCursor } } }`);
  for (const captain of captains)
    for (const document of [...roots, ...nested])
      findCursors((await client.graphql(captain, document)).body.data, '', cursors);
  return cursors;
}

function findCursors(value: unknown, name: string, cursors: Map<string, string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'endCursor' && typeof inner === 'string') cursors.set(name, inner);
    else findCursors(inner, key === 'pageInfo' || key === 'nodes' || /^\d+$/.test(key) ? name : key, cursors);
  }
}
