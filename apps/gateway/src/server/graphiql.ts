import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const FILES = path.resolve(import.meta.dirname, '../../dist/graphiql');

/** GraphiQL from our own files, only where any document may be sent. @returns the page that `GET /graphql` shows. */
export async function registerGraphiql(
  app: FastifyInstance,
): Promise<((reply: FastifyReply) => FastifyReply) | undefined> {
  if (!existsSync(path.join(FILES, 'index.html'))) return undefined;
  const page = readFileSync(path.join(FILES, 'index.html'), 'utf8');
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: FILES, prefix: '/graphiql/', index: false });
  });
  return (reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
}
