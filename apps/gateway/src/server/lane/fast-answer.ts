import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { isUnavailable, unavailable } from '../../schema/database-refusal.ts';
import type { Answer } from '../freshness/index.ts';
import type { Passed } from './passed.ts';
import { runLane } from './run-lane.ts';

/** A question as it came in, or as a trusted document makes it. */
interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string;
}

/** A question that has been let pass before, and what it is answered as. */
export interface KnownQuestion extends Question {
  readonly document: DocumentNode;
  readonly contentType: string;
}

const NO_VARIABLES = {};

/** What a body asks, where Apollo Server has let it pass before and would not look at it more closely. */
export function knownQuestion(passed: Passed, body: unknown, accept: string | undefined): KnownQuestion | undefined {
  const contentType = passed.contentType(accept);
  const question = contentType === undefined ? undefined : questionIn(body);
  const document = question && passed.document(question.query, question.operationName);
  return document && contentType !== undefined ? { ...question, document, contentType } : undefined;
}

/** Answers it where a lane can. Apollo gives the same bytes: the first time, and whenever this gives undefined. */
export async function answerKnown(
  schema: GraphQLSchema,
  { document, operationName, variables, contentType }: KnownQuestion,
  context: Context,
): Promise<Answer | undefined> {
  try {
    const text = await runLane(schema, document, operationName || undefined, variables, context);
    if (text === undefined) return undefined;
    return { status: 200, headers: [['content-type', contentType]], body: `${text}\n`, failed: false };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return lost(contentType);
  }
}

/** Answers what Apollo Server has let pass before and a lane can answer, without going through it again. */
export async function fastAnswer(
  { schema, passed }: { schema: GraphQLSchema; passed: Passed },
  body: unknown,
  accept: string | undefined,
  context: Context,
): Promise<Answer | undefined> {
  const question = knownQuestion(passed, body, accept);
  return question && answerKnown(schema, question, context);
}

/** A plain question; undefined for a body with anything in it that Apollo would look at more closely. */
function questionIn(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null || 'extensions' in body) return undefined;
  const { query, variables, operationName } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (operationName != null && typeof operationName !== 'string')) return undefined;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
  return { query, variables: (variables as Question['variables']) ?? NO_VARIABLES, operationName: operationName ?? '' };
}

/** 503 with a time to try again, as for any request while the database is lost. */
function lost(contentType: string): Answer {
  const { code, texts, field, retryAfterMs } = unavailable();
  const error = { message: texts.zh, extensions: { code, messageEn: texts.en, field, retryAfterMs } };
  return {
    status: 503,
    headers: [
      ['content-type', contentType],
      ['retry-after', '2'],
    ],
    body: `${JSON.stringify({ errors: [error] })}\n`,
    failed: true,
  };
}
