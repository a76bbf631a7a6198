import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange } from 'urql';
import { sessionExpired } from '../session/SessionGate.tsx';
import { builtDocuments, documentFetch } from './documents.ts';

/** Records are kept by their Node id; what has none (figures, connections, sums) is kept where it was asked for. */
export function makeClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    fetch: documentFetch(builtDocuments, (input, init) => fetch(input, init)),
    exchanges: [
      mapExchange({
        onError(error) {
          if (error.response?.status === 401) sessionExpired();
        },
      }),
      cacheExchange({
        keys: new Proxy(
          {},
          {
            get: () => (data: { id?: unknown }) => (typeof data.id === 'string' ? data.id : null),
          },
        ),
      }),
      fetchExchange,
    ],
  });
}
