import type { Context } from '@jiedui/gateway/schema/context.ts';
import { gatewaySchema } from '@jiedui/gateway/schema/index.ts';
import { openServices } from '@jiedui/gateway/server/services.ts';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { poolSize, sayReady, urls, viewerOfCookie } from './environment.ts';

/**
 * The upper reference: the platform's own schema with the plugin's plans, served by mercurius with graphql-jit from the
 * first request on, without anything else that the gateway does around it.
 */
const services = await openServices(urls.app, { poolSize });
const app = fastify();
await app.register(mercurius, {
  schema: gatewaySchema(),
  jit: 1,
  graphiql: false,
  cache: 1024,
  context: async (request): Promise<Context> => {
    const viewer = await viewerOfCookie(request.headers.cookie);
    if (!viewer) throw new Error('not signed in');
    return { viewer, services, outcome: { unavailable: false } };
  },
});
sayReady(await app.listen({ port: 0, host: '127.0.0.1' }));
