import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const FILES = path.resolve(import.meta.dirname, '../../dist/graphiql');

/** `GET /graphql` in a browser: GraphiQL from our own files, only where any document may be sent. */
export async function registerGraphiql(app: FastifyInstance): Promise<void> {
  if (!existsSync(FILES)) return;
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: FILES, prefix: '/graphiql/', index: false });
    scope.get('/graphql', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  });
}
