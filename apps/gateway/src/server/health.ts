import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

const RETRY_AFTER_S = '2';

export interface Health {
  /** Called when the process begins to drain: no new work, what is under way finishes. */
  drain(): void;
}

/** `/livez` while the process lives; `/readyz` only while it can serve. */
export function registerHealth(app: FastifyInstance, pool: pg.Pool): Health {
  let draining = false;
  app.get('/livez', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = !draining && (await answers(pool));
    if (ready) return { ok: true };
    return reply.code(503).header('retry-after', RETRY_AFTER_S).send({ ok: false });
  });
  return {
    drain: () => {
      draining = true;
    },
  };
}

async function answers(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
