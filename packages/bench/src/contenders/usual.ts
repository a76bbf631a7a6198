import { ApolloServer, HeaderMap } from '@apollo/server';
import { openOrm } from '@jiedui/gateway/database/orm.ts';
import { scopeOf } from '@jiedui/gateway/database/scope.ts';
import { entities } from '@jiedui/gateway/modules/entities.ts';
import fastify from 'fastify';
import { poolSize, sayReady, urls, viewerOfCookie } from './environment.ts';
import { type UsualContext, usualContext } from './usual.context.ts';
import { usualSchema } from './usual.schema.ts';

/**
 * The usual way: Apollo Server, Pothos and MikroORM with find and dataloaders. A request runs in one transaction whose
 * first statement sets the scope; Apollo's caches of parsed documents are on, as they are unless switched off.
 */
const orm = await openOrm({ url: urls.app, entities, poolSize });
const apollo = new ApolloServer<UsualContext>({ schema: usualSchema(), csrfPrevention: true });
await apollo.start();
const app = fastify();

app.post('/graphql', async (request, reply) => {
  const viewer = await viewerOfCookie(request.headers.cookie);
  if (!viewer) return reply.code(401).send();
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const answer = await orm.em.fork().transactional(async (em) => {
    const { text, values } = scopeOf(viewer);
    await em.execute(text.replaceAll(/\$\d+/g, '?'), [...values]);
    return apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: request.body },
      context: async () => usualContext(em, viewer),
    });
  });
  for (const [name, value] of answer.headers) reply.header(name, value);
  return reply.code(answer.status ?? 200).send(answer.body.kind === 'complete' ? answer.body.string : '');
});
sayReady(await app.listen({ port: 0, host: '127.0.0.1' }));
