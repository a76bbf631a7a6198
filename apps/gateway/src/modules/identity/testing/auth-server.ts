import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { openTestGateway, type TestGateway } from '../../../testing/index.ts';
import { registerAuth } from '../session/auth.routes.ts';
import { Sessions } from '../session/sessions.ts';

export interface AuthServer {
  gateway: TestGateway;
  app: FastifyInstance;
  pool: pg.Pool;
  viewers: Sessions;
  /** What operators were told. */
  alerts: string[];
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Signs in; the session's cookie as a header. */
  signIn(username: string, password: string): Promise<{ cookie: string }>;
  close(): Promise<void>;
}

/** The login's routes on a database of their own, without a port. */
export async function openAuthServer(): Promise<AuthServer> {
  const gateway = await openTestGateway();
  const pool = new pg.Pool({ connectionString: gateway.urls.auth, max: 4 });
  // The database is dropped under connections that are still closing.
  pool.on('error', () => undefined);
  const viewers = new Sessions({ pool, businessDate: '2017-04-23' });
  const alerts: string[] = [];
  const app = fastify({
    trustProxy: 'loopback',
    logger: { level: 'error', stream: { write: (line: string) => void alerts.push(line) } },
  });
  await app.register(fastifyCookie);
  await registerAuth(app, {
    pool,
    viewers,
    demo: true,
    log: { error: (...args: unknown[]) => void alerts.push(String(args[1])) },
  });
  const post: AuthServer['post'] = (url, payload, headers = {}) =>
    app.inject({
      method: 'POST',
      url,
      payload: payload as object,
      headers: { 'content-type': 'application/json', ...headers },
    });
  return {
    gateway,
    app,
    pool,
    viewers,
    alerts,
    post,
    async signIn(username, password) {
      const response = await post('/auth/login', { username, password });
      const cookie = response.cookies[0];
      if (response.statusCode !== 200 || !cookie)
        throw new Error(`login of ${username}: ${response.statusCode} ${response.body}`);
      return { cookie: `${cookie.name}=${cookie.value}` };
    },
    async close() {
      await app.close();
      await pool.end();
      await gateway.close();
    },
  };
}
