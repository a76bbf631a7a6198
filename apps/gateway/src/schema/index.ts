import type { GraphQLSchema } from 'graphql';
import './scalars.ts';
import './refusal.schema.ts';
import '../modules/schema.ts';
import { builder } from './builder.ts';

let built: GraphQLSchema | undefined;

/** The schema of all modules; built once, after `describeEntities`. */
export function gatewaySchema(): GraphQLSchema {
  built ??= builder.toSchema();
  return built;
}
