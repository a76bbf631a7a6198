import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

const RETRY_AFTER_S = '2';
/** A database, or a queue for its connections, that takes longer than this is no help to anybody new. */
const PATIENCE_MS = 2000;

export interface HealthOptions {
  pool: Pick<pg.Pool, 'query'>;
  admission: { readonly overloaded: boolean };
  patienceMs?: number;
}

/** `/livez` while the process lives; `/readyz` only while it can serve: neither cut off from its database nor overloaded. */
export function registerHealth(
  app: FastifyInstance,
  { pool, admission, patienceMs = PATIENCE_MS }: HealthOptions,
): void {
  app.get('/livez', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const later = () => reply.code(503).header('retry-after', RETRY_AFTER_S).send({ ok: false });
    if (admission.overloaded) return later();
    // Asked through the pool that serves: behind its queue the question waits as long as a person would.
    const answered = pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (await Promise.race([answered, sleep(patienceMs, false)])) return { ok: true };
    return later();
  });
}
