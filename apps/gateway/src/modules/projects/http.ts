import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../../schema/database-refusal.ts';
import type { RefusalCode } from '../../schema/refusal.ts';
import type { Viewer } from '../../schema/viewer.ts';

/** Finds the signed-in person of a session. */
export interface Viewers {
  of(token: string | undefined): Promise<Viewer | undefined>;
}

/** The viewer of a request's session; without one 401 has been answered. */
export async function viewerFor(
  viewers: Viewers,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Viewer | undefined> {
  const viewer = await viewers.of(request.cookies.session);
  if (!viewer)
    await reply.code(401).send({ code: 'UNAUTHENTICATED', message: '请先登录。', messageEn: 'Sign in first.' });
  return viewer;
}

const STATUS: Record<RefusalCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  INVALID: 422,
  UNAVAILABLE: 503,
};

/** A refusal as JSON with its status. @throws whatever is none: a bug, for the server to mask. */
export function answerRefusal(reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  const { code, texts, field, retryAfterMs } = refusal;
  if (retryAfterMs) reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
  return reply.code(STATUS[code]).send({ code, message: texts.zh, messageEn: texts.en, field, retryAfterMs });
}
