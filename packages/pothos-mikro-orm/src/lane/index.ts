import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Lane } from './lane.ts';
import { Unserved } from './unserved.ts';

export type { Lane, LaneRequest } from './lane.ts';
export { Unserved } from './unserved.ts';

const lanes = new WeakMap<
  OperationDefinitionNode,
  { readonly schema: GraphQLSchema; readonly lane: Lane | undefined }
>();

/**
 * The lane of a valid query operation, made once for each parsed document; undefined where an executor has to run it.
 * It does not run the resolvers of root fields: what a host puts around those, it does before it binds the lane.
 */
export function laneOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Lane | undefined {
  const known = lanes.get(operation);
  if (known?.schema === schema) return known.lane?.isRetired ? undefined : known.lane;
  const lane = tryLane(schema, document, operation);
  lanes.set(operation, { schema, lane });
  return lane;
}

function tryLane(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Lane | undefined {
  try {
    return new Lane(schema, document, operation);
  } catch (error) {
    if (error instanceof Unserved) return undefined;
    throw error;
  }
}
