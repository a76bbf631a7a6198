import { assertObjectType, type GraphQLSchema } from 'graphql';
import './scalars.ts';
import './refusal.schema.ts';
import './change.schema.ts';
import '../modules/schema.ts';
import { builder } from './builder.ts';

let built: GraphQLSchema | undefined;

/** The schema of all modules; built once, after `describeEntities`. */
export function gatewaySchema(): GraphQLSchema {
  built ??= describePages(builder.toSchema());
  return built;
}

const PAGE_INFO: Record<string, string> = {
  hasNextPage: 'Whether more rows follow.',
  hasPreviousPage: 'Whether rows stand before this page.',
  startCursor: 'Cursor of the first row; null where the page is empty.',
  endCursor: 'Cursor of the last row, for `after`; null where the page is empty.',
};

// The relay plugin makes PageInfo itself and takes no descriptions for its fields.
function describePages(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(assertObjectType(schema.getType('PageInfo')).getFields())) {
    field.description ??= PAGE_INFO[field.name];
  }
  return schema;
}
