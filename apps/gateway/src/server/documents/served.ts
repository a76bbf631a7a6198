import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Documents, readBuilt, trust } from './trusted.ts';

/**
 * The documents a gateway answers by their ids. Where texts are open, a list that does not fit the sources any more is
 * left aside: somebody is at work on them.
 * @throws {Error} where only these are answered and the build has not written them, or for an older schema.
 */
export function servedDocuments(schema: GraphQLSchema, open: boolean, log: Pick<Logger, 'warn'>): Documents {
  const built = readBuilt();
  if (!built) {
    if (open) return new Map();
    throw new Error('no list of trusted documents: build the gateway first (npm run build -w @jiedui/gateway)');
  }
  try {
    return trust(schema, built);
  } catch (error) {
    if (!open) throw error;
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'trusted documents: build them anew');
    return new Map();
  }
}
