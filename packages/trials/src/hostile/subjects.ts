import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildDocuments } from '@jiedui/gateway/server/documents/index.ts';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  type TypeNode,
  typeFromAST,
} from 'graphql';
import { ROOT } from '../platform/index.ts';
import type { Random } from '../random.ts';

/** An operation of the apps, to be distorted. */
export interface Subject {
  name: string;
  text: string;
  /** Under which the gateway knows it. */
  id: string;
  /** Values that could be meant, another set each time. */
  variables(random: Random): Record<string, unknown>;
}

/** What is found in the platform tried: identifiers that lead somewhere. */
export interface Known {
  ids: readonly string[];
}

const PLAUSIBLE: Readonly<Record<string, readonly unknown[]>> = {
  DivisionKey: ['51', '5132', '513227', '411725', '33', '510104', '513227100'],
  OrganisationKey: ['5101', '510104', '3306', '33', '5101x0001', '513227'],
  Period: ['2017', '2016', '2014/2017', '2017-03', '2017Q1'],
  Date: ['2017-04-20', '2016-01-01', '2017-12-31'],
  DateTime: ['2017-04-20T08:00:00+08:00'],
  Fen: ['1', '100', '500000000'],
  Decimal: ['1', '0.25'],
  Int: [1, 2, 20, 50, 2017],
  Boolean: [true, false],
  String: ['小学', 'funds.sent', 'projects.started', '农村饮水安全', 'JJ-1'],
};

/** Every operation of the apps' screens. */
export function subjects({ ids }: Known): Subject[] {
  const schema = buildSchema(readFileSync(path.join(ROOT, 'apps/gateway/schema.graphql'), 'utf8'));
  return buildDocuments(schema).map(({ id, name, text }) => {
    const definitions = getOperationAST(parse(text))?.variableDefinitions ?? [];
    return {
      id,
      name,
      text,
      variables: (random) =>
        Object.fromEntries(
          definitions
            .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE || random.chance(0.5))
            .map(({ variable, type }) => [variable.name.value, plausible(typeOf(schema, type), random, ids)]),
        ),
    };
  });
}

// The overloads take one kind of node each.
const typeOf = (schema: GraphQLSchema, node: TypeNode): GraphQLInputType =>
  typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]) as unknown as GraphQLInputType;

function plausible(type: GraphQLInputType, random: Random, ids: readonly string[]): unknown {
  if (isNonNullType(type)) return plausible(type.ofType as GraphQLInputType, random, ids);
  if (isListType(type)) return [plausible(type.ofType as GraphQLInputType, random, ids)];
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(({ type: of }) => isNonNullType(of) || random.chance(0.3));
    return Object.fromEntries(fields.map((field) => [field.name, plausible(field.type, random, ids)]));
  }
  return random.pick(type.name === 'ID' ? ids : (PLAUSIBLE[type.name] ?? ['x']));
}
