import type { Context, Services } from '@jiedui/gateway/schema/context.ts';
import { refusalOf } from '@jiedui/gateway/schema/database-refusal.ts';
import type { Viewer } from '@jiedui/gateway/schema/viewer.ts';
import { runLane } from '@jiedui/gateway/server/lane/index.ts';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Operation } from './operation.ts';

/** Who asks, of what. */
export interface Asking {
  schema: GraphQLSchema;
  services: Services;
  viewer: Viewer;
}

const contextOf = ({ services, viewer }: Asking): Context => ({ viewer, services, outcome: { unavailable: false } });

/** What graphql-js itself answers. */
export async function askPlainly(asking: Asking, { document, operationName, variables }: Operation) {
  const { schema } = asking;
  return execute({ schema, document, operationName, variableValues: variables, contextValue: contextOf(asking) });
}

/** What the lane answers, or how it broke; undefined where it leaves the operation to others. */
export async function askLane(
  asking: Asking,
  { document, operationName, variables }: Operation,
): Promise<string | undefined> {
  try {
    return await runLane(asking.schema, document, operationName, variables, contextOf(asking));
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}

/** What went wrong without anybody having refused it: a bug, whichever way it was run. */
export function bugsOf({ errors = [] }: ExecutionResult): string[] {
  return errors
    .map(({ originalError }) => originalError)
    .filter((error) => error && !(error instanceof GraphQLError) && !refusalOf(error))
    .map((error) => error?.stack ?? '');
}
