import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { LIMITS } from '../../schema/limits.ts';
import { refusalOfCost } from './operation-cost.ts';
import { RecentDocuments } from './recent-documents.ts';

/** What Apollo Server is told so that no document costs more than it may: options, and a plugin to put first. */
export const apolloLimits = {
  options: {
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: true,
    // Whether a wrong name is nearly a right one is asked of every name there is, for each of a hundred wrong ones.
    validationOptions: { maxErrors: 20, hideSuggestions: true },
    // A store of texts that anybody may fill is of use to nobody: the apps' own documents are known.
    persistedQueries: false,
    documentStore: new RecentDocuments(),
  } satisfies Partial<ApolloServerOptions<Context>>,
  plugin: costLimit(),
};

function costLimit(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation }) {
          const refusal = operation && refusalOfCost(schema, document, operation);
          if (!refusal) return;
          throw new GraphQLError(refusal.texts.zh, {
            originalError: refusal,
            extensions: { http: { status: 400, headers: new HeaderMap() } },
          });
        },
      };
    },
  };
}

const LONGEST_MESSAGE = 500;

/** A message that repeats what was sent is cut where it says no more. */
export const shortened = (message: string): string =>
  message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
