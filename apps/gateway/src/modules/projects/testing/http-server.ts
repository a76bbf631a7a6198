import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { Services } from '../../../schema/context.ts';
import { registerExport } from '../export/export.routes.ts';
import { registerFiles } from '../files/files.routes.ts';
import { people } from './project-world.ts';

/** The module's routes without a port; the session's cookie is the name of one of `people`. */
export async function openHttpServer(services: Services, dataDir: string): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(fastifyCookie);
  const viewers = { of: async (token: string | undefined) => people[token as keyof typeof people] };
  await registerFiles(app, { services, viewers, dataDir });
  await registerExport(app, { services, viewers });
  return app;
}
