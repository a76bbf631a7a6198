import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../schema/context.ts';
import { isUnavailable, refusalOf } from '../schema/database-refusal.ts';
import { shortened } from './limits/index.ts';

type Formatted = { message: string; extensions?: Record<string, unknown> };

/** What the lists' own paging refuses, by the argument: they speak English alone. */
const PAGING: Readonly<Record<string, string>> = {
  first: '每页行数超出范围，请改小后再查。',
  after: '翻页位置已失效，请从第一页重新查起。',
};

/** Refusals pass with their code; anything else is a bug: logged under an id, masked for the client. */
export function formatError(formatted: Formatted, error: unknown, report: (error: unknown) => string): Formatted {
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
  const paging = PAGING[String(formatted.extensions?.field)];
  if (code === 'INVALID' && paging)
    return { ...formatted, message: paging, extensions: { ...formatted.extensions, messageEn: formatted.message } };
  if (code && code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, message: shortened(formatted.message) };
  // GraphQL's own word about what was sent: it comes from no field and wraps nothing.
  if (error instanceof GraphQLError && !error.originalError && !error.path)
    return { ...formatted, message: shortened(formatted.message), extensions: { code: 'BAD_USER_INPUT' } };
  const id = report(original ?? error);
  return { ...formatted, message: `系统出错，编号 ${id}`, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/** A lost or full database answers 503 with a time to try again, in queries as in mutations; a failure is noted. */
export function noteOutcome(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors, contextValue: { outcome } }) {
          if (errors && errors.length > 0) outcome.failed = true;
          if (!outcome.unavailable && !errors?.some((error) => isUnavailable(error.originalError ?? error))) return;
          response.http.status = 503;
          response.http.headers.set('retry-after', '2');
        },
      };
    },
  };
}
