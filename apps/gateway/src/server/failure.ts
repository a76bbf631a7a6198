import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../schema/database-refusal.ts';

const LATER = {
  message: '系统暂时不能受理，请稍后再试。',
  messageEn: 'The platform cannot take this now: try again shortly.',
};

/**
 * Answers for whatever a route throws: 503 with a time to try again while the database is lost or full, the framework's
 * own refusals (too large, not JSON) as they are, anything else masked under an id that the log explains.
 */
export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (isUnavailable(error)) return reply.code(503).header('retry-after', '2').send(LATER);
  const { statusCode = 500 } = error;
  if (statusCode < 500) return reply.code(statusCode).send({ message: error.message, code: error.code });
  const id = randomUUID().slice(0, 8);
  request.log.error({ id, error: error.stack }, 'unexpected error');
  return reply
    .code(500)
    .send({ message: `系统出错，编号 ${id}`, messageEn: `Something failed and was recorded as ${id}`, id });
}
