import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  print,
} from 'graphql';
import type { Random } from '../random.ts';
import { Arguments, named } from './arguments.ts';
import type { Point, Pool } from './pool.ts';
import { Selections, type Shape } from './selections.ts';
import { Values } from './values.ts';

/** One thing to be asked. */
export interface Operation {
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** Where the answer tells what later operations can ask for. */
  points: readonly Point[];
}

const OTHER = parse('query Other { __typename }').definitions;
const ABOUT_ITSELF = [
  '{ __schema { queryType { name } types { kind name } } }',
  '{ __type(name: "Project") { name fields { name type { kind name } } } __typename }',
];

/** Some valid operation of the schema that the viewer may well ask. */
export function makeOperation(schema: GraphQLSchema, random: Random, pool: Pool, viewer: Viewer): Operation {
  if (random.chance(0.005))
    return { document: parse(random.pick(ABOUT_ITSELF)), operationName: undefined, variables: {}, points: [] };
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema asks nothing');
  const args = new Arguments(random, new Values(random, pool, viewer));
  const selections = new Selections(schema, random, args, shapeOf(random));
  // The audit is one administrator's.
  const asks = ({ name }: { name: string }) => !name.startsWith('audit') || viewer.admin !== '' || random.chance(0.2);
  const fields = Object.values(query.getFields()).filter(asks);
  const roots = Array.from({ length: random.pick([1, 1, 1, 1, 2, 3]) }, () => random.pick(fields));
  const nodes = selections.root(query, roots);
  const name = random.chance(0.7) ? 'Asked' : undefined;
  const definitions: DefinitionNode[] = [
    {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      name: name === undefined ? undefined : named(name),
      variableDefinitions: args.definitions,
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
    },
    ...selections.fragments,
    ...(name !== undefined && random.chance(0.1) ? OTHER : []),
  ];
  // Written and read again, so that errors can say where.
  const document = parse(print({ kind: Kind.DOCUMENT, definitions }));
  return { document, operationName: name, variables: args.given, points: selections.points };
}

function shapeOf(random: Random): Shape {
  const directives = random.chance(0.06);
  // Now and then beyond what the schema takes: that refusal is an answer, too.
  if (random.chance(0.02)) return { fields: 450, depth: 18, directives };
  return { fields: random.pick([4, 8, 15, 30, 60, 120]), depth: random.pick([3, 4, 4, 5, 6, 8, 11]), directives };
}
