import { ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Context, Services } from '../schema/context.ts';
import type { Viewer } from '../schema/viewer.ts';
import { handBack } from './direct/index.ts';
import { type Documents, questionOf, refusalBody, SIGN_IN } from './documents/index.ts';
import { formatError, noteOutcome } from './errors.ts';
import { type Answer, registerReads } from './freshness/index.ts';
import { fastAnswer, type Passed } from './lane/index.ts';
import { apolloLimits } from './limits/index.ts';

export interface GraphqlOptions {
  schema: GraphQLSchema;
  services: Services;
  documents: Documents;
  /** Whether any text may be sent, and the schema asked for, by introspection and GraphiQL. */
  open: boolean;
  /** Finds the signed-in person of a session. */
  viewers: { of(token: string | undefined): Promise<Viewer | undefined> };
  /** Where it is noted what has been let pass. */
  passed: Passed;
  /** The page for a browser that asks for nothing. */
  page?: (reply: FastifyReply) => FastifyReply;
  report(error: unknown): string;
}

/** `/graphql`: 401 without a session, 503 while the database is lost, else GraphQL. */
export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<ApolloServer<Context>> {
  const { documents, open, passed, services, viewers, page } = options;
  const lane = { schema: options.schema, passed };
  const apollo = new ApolloServer<Context>({
    ...apolloLimits.options,
    schema: options.schema,
    introspection: open,
    includeStacktraceInErrorResponses: false,
    // Apollo's own handler would end the process before the database is closed.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    validationRules: open ? [] : [NoSchemaIntrospectionCustomRule],
    formatError: (formatted, error) => formatError(formatted, error, options.report),
    plugins: [apolloLimits.plugin, noteOutcome(), passed.plugin()],
  });
  await apollo.start();
  const ask = async (request: FastifyRequest, viewer: Viewer, body: unknown): Promise<Answer> => {
    const { accept } = request.headers;
    const outcome: Context['outcome'] = { unavailable: false };
    const fast = await fastAnswer(lane, body, accept, { viewer, services, outcome });
    if (fast) return fast;
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body },
      context: async () => ({ viewer, services, outcome }),
    });
    if (answer.status === undefined) passed.noteContentType(accept, answer.headers.get('content-type') ?? '');
    const text = answer.body.kind === 'complete' ? answer.body.string : '';
    return { status: answer.status ?? 200, headers: answer.headers, body: text, failed: outcome.failed === true };
  };
  app.post('/graphql', { bodyLimit: 512 * 1024, preParsing: handBack }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const viewer = await viewers.of(request.cookies.session);
    if (!viewer) return reply.code(SIGN_IN.status).send(refusalBody(SIGN_IN));
    const question = questionOf({ documents, open }, request.body);
    if ('code' in question) return reply.code(question.status).send(refusalBody(question));
    const { status, headers, body } = await ask(request, viewer, question.query);
    for (const [name, value] of headers) reply.header(name, value);
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });
  registerReads(app, { documents, versions: services.versions, viewers, ask, page });
  return apollo;
}

/** A read by GET is a question like any other once it is inside: its text is the gateway's own. */
function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (request.method === 'GET') headers.set('content-type', 'application/json');
  return headers;
}
