import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../schema/database-refusal.ts';

const LATER = {
  message: '系统暂时不能受理，请稍后再试。',
  messageEn: 'The platform cannot take this now: try again shortly.',
};

/** What the framework refuses by itself. */
const REFUSED: Readonly<Record<number, string>> = {
  400: '请求的格式不对，请刷新页面后再试。',
  413: '提交的内容过大，请减小后再试。',
  415: '不受理这种格式的内容，请以 JSON 提交。',
};
const REFUSED_OTHERWISE = '请求不能受理，请刷新页面后再试。';

/**
 * Answers for whatever a route throws: 503 with a time to try again while the database is lost or full, the framework's
 * own refusals (too large, not JSON) as they are, anything else masked under an id that the log explains.
 */
export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store');
  // Whoever left in the middle of an answer is told nothing, and that is no failure.
  if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return reply.code(499).send();
  if (isUnavailable(error)) return reply.code(503).header('retry-after', '2').send(LATER);
  const { statusCode = 500 } = error;
  if (statusCode < 500) {
    const message = REFUSED[statusCode] ?? REFUSED_OTHERWISE;
    return reply.code(statusCode).send({ message, messageEn: error.message.slice(0, 500), code: error.code });
  }
  const id = randomUUID().slice(0, 8);
  request.log.error({ id, error: error.stack }, 'unexpected error');
  return reply
    .code(500)
    .send({ message: `系统出错，编号 ${id}`, messageEn: `Something failed and was recorded as ${id}`, id });
}
