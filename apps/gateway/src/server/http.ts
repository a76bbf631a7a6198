import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { AT_ONCE_UNTIL, COMPRESSED_FROM } from './direct/index.ts';
import { answerFailure } from './failure.ts';

/** The bare HTTP server: cookies, compression, security headers. Logs carry no body, no query, no cookie. */
export async function openHttp(log: FastifyBaseLogger, trustedProxy: string): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxy,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
  });
  app.setErrorHandler(answerFailure);
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, {
    encodings: ['zstd', 'br', 'gzip'],
    threshold: COMPRESSED_FROM,
    syncThreshold: AT_ONCE_UNTIL,
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
        // Plain http is served on the loopback address alone; the compose file's proxy adds TLS.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  return app;
}

const OF_ITS_OWN = new Set([
  'content-type',
  'content-length',
  'cache-control',
  'vary',
  'date',
  'connection',
  'keep-alive',
]);

/** What every answer of the app says in its headers, whatever is asked: name, value, name, value. */
export async function commonHeaders(app: FastifyInstance): Promise<readonly string[]> {
  const { headers } = await app.inject('/livez');
  return Object.entries(headers).flatMap(([name, value]) => (OF_ITS_OWN.has(name) ? [] : [name, String(value)]));
}
