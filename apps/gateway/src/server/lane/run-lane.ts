import { laneOf } from '@jiedui/pothos-mikro-orm';
import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';
import { readTexts } from '../../database/read.ts';
import type { Context } from '../../schema/context.ts';
import { isUnavailable } from '../../schema/database-refusal.ts';
import { refusalOfCost } from '../limits/operation-cost.ts';

type Variables = Readonly<Record<string, unknown>>;

const MOST_FAULTS = { maxErrors: 50 };

/**
 * Answers a valid query by PostgreSQL alone: all root fields in one write, their JSON put side by side.
 * @returns the whole answer, `{"data":…}`; undefined where it has to be carried out by an executor: for what a lane does
 * not know, and wherever anything was refused or went wrong, so that the executor says it in its words. Nothing was done.
 * @throws where the database is lost, for asking again would only take as long again.
 */
export async function runLane(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
  context: Context,
): Promise<string | undefined> {
  const operation = getOperationAST(document, operationName);
  if (!operation || context.transaction || refusalOfCost(schema, document, operation)) return undefined;
  const lane = laneOf(schema, document, operation);
  if (!lane) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, MOST_FAULTS);
  if (!coerced) return undefined;
  try {
    const { statements, answer } = lane.bind(coerced, context);
    const texts = statements.length > 0 ? await readTexts(context.services.pool, context.viewer, statements) : [];
    const data = answer(texts);
    return data === undefined ? undefined : `{"data":${data}}`;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return undefined;
  }
}
