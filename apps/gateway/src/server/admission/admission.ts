import type { IncomingMessage, ServerResponse } from 'node:http';
import { availableParallelism } from 'node:os';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clients } from './clients.ts';
import { type KindOfWork, kindOfWork } from './kind-of-work.ts';
import { type Leave, Places, type PlacesOptions } from './places.ts';
import { sendAway, turnAway } from './refusal.ts';
import { Turns } from './turns.ts';

type Counted = Exclude<KindOfWork, 'free'>;
type Limits = Readonly<Record<Counted, PlacesOptions>>;

const HASHERS = Math.max(1, availableParallelism() - 1);

/**
 * Reads and writes: twice the connections of the pool, so that none of those idles while an answer is being written.
 * Logins: hashing a password takes a core for a twentieth of a second, and one core is left to everybody else. Uploads
 * come slowly and are kept in memory, twenty megabytes at most. Exports hold a connection each.
 */
const LIMITS: Limits = {
  work: { places: 20, mostOfOne: 16, rushMs: 500, standingMs: 50 },
  login: { places: HASHERS, mostOfOne: HASHERS, rushMs: 2000, standingMs: 1000 },
  upload: { places: 16, mostOfOne: 3, rushMs: 2000, standingMs: 1000 },
  export: { places: 4, mostOfOne: 1, rushMs: 2000, standingMs: 1000 },
};

export interface Admission {
  /** Before a body is read: answers 503 at once and returns true where the request would wait too long for its turn. */
  turnsAway(request: IncomingMessage, response: ServerResponse): boolean;
  /** Waits for a place between the reading of a body and its answer; undefined where there is none to be had in time. */
  enter(kind: Counted, request: IncomingMessage): Promise<Leave | undefined> | Leave | undefined;
  /** Notes what an answer's status tells of the session that was sent. */
  learn(request: IncomingMessage, status: number): void;
  /** Gives each request of the app its place between the reading of its body and its route. */
  guard(app: FastifyInstance): void;
  /** Whether new work is better sent to another gateway. */
  readonly overloaded: boolean;
}

/** Bounds what is in hand at once, so that what is let in is quick and the rest knows at once when to come again. */
export function openAdmission(limits: Limits = LIMITS): Admission {
  const clients = new Clients();
  const turns = new Turns();
  const kinds: Readonly<Record<Counted, Places>> = {
    work: new Places(limits.work),
    login: new Places(limits.login),
    upload: new Places(limits.upload),
    export: new Places(limits.export),
  };

  /** A body that comes slowly has been waited for outside. */
  function place(kind: Counted, { headers, socket }: IncomingMessage): ReturnType<Admission['enter']> {
    const entered = kinds[kind].enter(clients.of(headers, socket.remoteAddress));
    return entered instanceof Promise ? entered.then(inTurn) : inTurn(entered);
  }

  function inTurn(leave: Leave | undefined): ReturnType<Admission['enter']> {
    const turn = turns.wait();
    return turn ? turn.then(() => leave) : leave;
  }

  async function enter(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const kind = kindOfWork(request.method, routeOf(request));
    if (kind === 'free') return undefined;
    const leave = await place(kind, request.raw);
    if (leave && request.socket.destroyed) {
      leave();
      return reply.code(499).send();
    }
    if (leave) {
      reply.leaveAdmission = leave;
      return undefined;
    }
    const { retryAfter, body } = turnAway();
    return reply
      .code(503)
      .headers({ 'retry-after': String(retryAfter), 'cache-control': 'no-store', 'content-type': JSON_TYPE })
      .send(body);
  }

  /** Work ends with its answer, not with the connection: who breaks off has not thereby freed the database. */
  async function leaveWith(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
    if (ASKS_FOR_SESSION.has(`${request.method} ${request.routeOptions.url}`))
      clients.learn(request.headers, reply.statusCode);
    const leave = reply.leaveAdmission;
    if (!leave) return;
    const stillWritten = typeof payload === 'object' && payload !== null && 'pipe' in payload;
    if (stillWritten && !reply.raw.destroyed) reply.raw.once('close', leave);
    else leave();
  }

  return {
    turnsAway(request, response) {
      const kind = kindOfWork(request.method ?? '', request.url ?? '');
      if (kind === 'free') return false;
      if (kinds[kind].admits(clients.of(request.headers, request.socket.remoteAddress))) return false;
      sendAway(response);
      return true;
    },
    enter: place,
    learn: ({ headers }, status) => clients.learn(headers, status),
    guard(app) {
      app.decorateReply('leaveAdmission', undefined);
      app.addHook('preHandler', enter);
      app.addHook('onSend', leaveWith);
    },
    get overloaded() {
      return kinds.work.overloaded;
    },
  };
}

/** Where an answer's status tells whether there is such a session. */
const ASKS_FOR_SESSION = new Set(['POST /graphql', 'GET /auth/session']);
const JSON_TYPE = 'application/json; charset=utf-8';

/** The address as the routes spell it, however it was written; with its query where there was one. */
function routeOf({ routeOptions, url }: FastifyRequest): string {
  return (routeOptions.url ?? url) + (url.includes('?') ? '?' : '');
}

declare module 'fastify' {
  interface FastifyReply {
    leaveAdmission: Leave | undefined;
  }
}
