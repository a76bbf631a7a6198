import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Refuses a POST that another site made the browser send. A browser names the origin; a program that names none is
 * nobody's browser. Form posts, which need no permission across sites, fall at the content type.
 */
export async function sameOriginOnly(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method !== 'POST') return;
  const { origin, 'sec-fetch-site': site, 'content-type': type = '' } = request.headers;
  const hasBody = request.headers['content-length'] !== '0' && request.headers['content-length'] !== undefined;
  if (hasBody && !/^application\/json\b/i.test(type)) {
    return void reply.code(415).send({ message: '请以 application/json 提交。', messageEn: 'Send application/json.' });
  }
  const foreign =
    (site && site !== 'same-origin' && site !== 'none') ||
    (origin && hostOf(origin) !== hostOf(`${request.protocol}://${request.host}`));
  if (foreign) {
    return void reply
      .code(403)
      .send({ message: '请在本平台页面内操作。', messageEn: 'Do this on a page of the platform.' });
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
