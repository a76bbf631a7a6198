import type {} from '@fastify/cookie';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { isUnavailable } from '../../../schema/database-refusal.ts';
import { Refusal, type Texts } from '../../../schema/refusal.ts';
import { Attempts } from './attempts.ts';
import { demoAccounts } from './demo-accounts.ts';
import { setPasswordByLink } from './link.ts';
import { type LoginDeps, logIn, logOut } from './login.ts';
import { switchOffice } from './office.ts';
import { sameOriginOnly } from './same-origin.ts';
import { sessionAnswer } from './session-answer.ts';
import type { Sessions } from './sessions.ts';

export const SESSION_COOKIE = 'session';

export interface AuthOptions {
  /** Logged in as `jiedui_auth`. */
  pool: pg.Pool;
  viewers: Sessions;
  demo: boolean;
  log: Pick<FastifyBaseLogger, 'error'>;
}

const text = z.string().max(1000);
const Credentials = z.object({ username: text, password: text });
const Link = z.object({ token: text, password: text });
const Office = z.object({ officeId: text });

/** `/auth/*`, and in the demo the list of its accounts. Cookies must have been registered before. */
export async function registerAuth(root: FastifyInstance, options: AuthOptions): Promise<void> {
  await root.register(async (app) => {
    app.addHook('onRequest', sameOriginOnly);
    app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    app.setErrorHandler(answerError);
    // Signing out needs no body, whatever type a client announces.
    app.removeContentTypeParser('application/json');
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, parse(String(body))),
    );
    routes(app, options, {
      pool: options.pool,
      viewers: options.viewers,
      attempts: new Attempts(options.pool),
      alert: (message, details) => options.log.error(details, message),
    });
  });
}

function routes(app: FastifyInstance, { pool, viewers, demo }: AuthOptions, deps: LoginDeps): void {
  app.post('/auth/login', async (request, reply) => {
    const { username, password } = Credentials.parse(request.body);
    const login = await logIn(deps, { username, password, network: request.ip });
    if ('refused' in login) return refuseLogin(reply, login.refused === 429 ? login.retryAfterMs : login.reason);
    setCookie(request, reply, login.token, login.expiresAt);
    return sessionAnswer(login.signedIn, demo);
  });

  app.post('/auth/logout', async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await logOut(deps, token);
    setCookie(request, reply, '', new Date(0));
    return reply.code(204).send();
  });

  app.get('/auth/session', async (request, reply) => {
    const signedIn = await viewers.find(request.cookies[SESSION_COOKIE]);
    return signedIn ? sessionAnswer(signedIn, demo) : unauthenticated(reply);
  });

  app.post('/auth/office', async (request, reply) => {
    const { officeId } = Office.parse(request.body);
    const signedIn = await switchOffice(deps, request.cookies[SESSION_COOKIE] ?? '', officeId);
    return signedIn ? sessionAnswer(signedIn, demo) : unauthenticated(reply);
  });

  app.post('/auth/link', async (request) => {
    const { token, password } = Link.parse(request.body);
    const { username, ended } = await setPasswordByLink(pool, token, password);
    viewers.changed(ended);
    return { username };
  });

  const demoDate = viewers.businessDate;
  if (demo && demoDate) app.get('/demo/accounts', async () => demoAccounts(pool, demoDate));
}

function setCookie(request: FastifyRequest, reply: FastifyReply, token: string, expires: Date): void {
  // Strict holds for links from elsewhere too: the page loads without it, and asks for its data from its own site.
  const secure = request.protocol === 'https';
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure, expires });
}

const WRONG = { zh: '用户名或密码不正确。', en: 'The username or the password is wrong.' };
const NO_OFFICE = {
  zh: '密码正确，但您目前没有在任职务：请联系安全管理员。',
  en: 'The password is right, but you hold no office at present: ask the security administrator.',
};

function refuseLogin(reply: FastifyReply, why: 'WRONG' | 'NO_OFFICE' | number): FastifyReply {
  if (typeof why === 'string') return reply.code(401).send(messages(why === 'WRONG' ? WRONG : NO_OFFICE));
  const minutes = Math.ceil(why / 60_000);
  const texts = {
    zh: `尝试次数过多，请 ${minutes} 分钟后再试。`,
    en: `Too many attempts: try again in ${minutes} min.`,
  };
  return reply
    .code(429)
    .header('retry-after', Math.ceil(why / 1000))
    .send({ ...messages(texts), retryAfterMs: why });
}

const unauthenticated = (reply: FastifyReply): FastifyReply =>
  reply.code(401).send(messages({ zh: '请先登录。', en: 'Sign in first.' }));

const messages = ({ zh, en }: Texts) => ({ message: zh, messageEn: en });

const MALFORMED = {
  zh: '请求内容不完整，请刷新页面后重试。',
  en: 'The request is incomplete: reload the page and try again.',
};
const LATER = { zh: '系统暂时不能受理，请稍后再试。', en: 'The platform cannot take this now: try again shortly.' };

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) {
    return reply
      .code(error.code === 'INVALID' ? 422 : 404)
      .send({ ...messages(error.texts), code: error.code, field: error.field });
  }
  if (error instanceof z.ZodError) return reply.code(400).send(messages(MALFORMED));
  if (isUnavailable(error)) return reply.code(503).header('retry-after', '2').send(messages(LATER));
  request.log.error({ err: error }, 'auth failed');
  return reply.code(500).send(messages(LATER));
}

function parse(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    // Judged as a body with nothing in it: the shape's refusal says enough.
    return {};
  }
}
