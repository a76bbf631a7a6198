import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Context, Services } from '../schema/context.ts';
import { isUnavailable, refusalOf } from '../schema/database-refusal.ts';
import type { Viewer } from '../schema/viewer.ts';
import { apolloLimits, shortened } from './limits/index.ts';

export interface GraphqlOptions {
  schema: GraphQLSchema;
  services: Services;
  /** Whether the schema may be asked for, by introspection and GraphiQL. */
  open: boolean;
  /** Finds the signed-in person of a session. */
  viewers: { of(token: string | undefined): Promise<Viewer | undefined> };
  report(error: unknown): string;
}

/** `POST /graphql`: 401 without a session, 503 while the database is lost, else GraphQL. */
export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    ...apolloLimits.options,
    schema: options.schema,
    introspection: options.open,
    includeStacktraceInErrorResponses: false,
    // Apollo's own handler would end the process before the database is closed.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    validationRules: options.open ? [] : [NoSchemaIntrospectionCustomRule],
    formatError: (formatted, error) => formatError(formatted, error, options.report),
    plugins: [apolloLimits.plugin, unavailableAs503()],
  });
  await apollo.start();
  app.post('/graphql', { bodyLimit: 512 * 1024 }, async (request, reply) => {
    const viewer = await options.viewers.of(request.cookies.session);
    reply.header('cache-control', 'no-store');
    if (!viewer)
      return reply.code(401).send({ errors: [{ message: '请先登录。', extensions: { code: 'UNAUTHENTICATED' } }] });
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.body },
      context: async () => ({ viewer, services: options.services, outcome: { unavailable: false } }),
    });
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.header('cache-control', 'no-store');
    const body = answer.body.kind === 'complete' ? answer.body.string : '';
    return reply.code(answer.status ?? 200).send(body);
  });
  return apollo;
}

type Formatted = { message: string; extensions?: Record<string, unknown> };

/** Refusals pass with their code; anything else is a bug: logged under an id, masked for the client. */
function formatError(formatted: Formatted, error: unknown, report: (error: unknown) => string): Formatted {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const refusal = original ? refusalOf(original) : undefined;
  if (refusal) {
    const { code, texts, field, retryAfterMs } = refusal;
    return {
      ...formatted,
      message: texts.zh,
      extensions: { code, messageEn: texts.en, field, ...(retryAfterMs ? { retryAfterMs } : {}) },
    };
  }
  const code = formatted.extensions?.code;
  if (code && code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, message: shortened(formatted.message) };
  // GraphQL's own word about what was sent: it comes from no field and wraps nothing.
  if (error instanceof GraphQLError && !error.originalError && !error.path)
    return { ...formatted, message: shortened(formatted.message), extensions: { code: 'BAD_USER_INPUT' } };
  const id = report(original ?? error);
  return { ...formatted, message: `系统出错，编号 ${id}`, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/** A lost or full database answers 503 with a time to try again, in queries as in mutations. */
function unavailableAs503(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors, contextValue }) {
          if (
            !contextValue.outcome.unavailable &&
            !errors?.some((error) => isUnavailable(error.originalError ?? error))
          )
            return;
          response.http.status = 503;
          response.http.headers.set('retry-after', '2');
        },
      };
    },
  };
}
