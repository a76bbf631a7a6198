import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Services } from '../../schema/context.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { type Admission, type Leave, turnAway } from '../admission/index.ts';
import { type Asking, questionOf } from '../documents/index.ts';
import type { Answer } from '../freshness/index.ts';
import { answerKnown, type KnownQuestion, knownQuestion, type Passed } from '../lane/index.ts';
import { type Encoding, encodingFor, send } from './encoding.ts';
import { handOn } from './handed-on.ts';
import { isPlain, jsonOf } from './plain.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface DirectOptions extends Asking {
  schema: GraphQLSchema;
  passed: Passed;
  services: Services;
  admission: Pick<Admission, 'enter' | 'learn'>;
  /** The person of a session that is known already; nobody is asked. */
  viewers: { known(token: string): Viewer | undefined };
  /** The headers that every answer has: name, value, name, value. */
  headers: readonly string[];
  /** Fastify, for whatever is not answered here. */
  route: Route;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly encoding: Encoding | null;
}

const SESSION = /(?:^|;\s*)session=([\w-]+)(?:;|$)/;

/**
 * Answers reads that are plain in every respect without Fastify; false for a request that it has not touched. One that
 * turns out otherwise once its body is read goes to Fastify with that body.
 */
export function directReads(options: DirectOptions): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { schema, services, passed, admission, viewers, headers, route } = options;
  const always = [...headers, 'cache-control', 'no-store'];

  async function take(exchange: Exchange, body: Buffer): Promise<void> {
    const { request, response } = exchange;
    const viewer = viewers.known(SESSION.exec(request.headers.cookie ?? '')?.[1] ?? '');
    const question = viewer && ask(jsonOf(body), request.headers.accept);
    if (!viewer || !question || !(await answer(exchange, question, viewer))) {
      handOn(request, body);
      route(request, response);
    }
  }

  /** What is asked, where it has been let pass before. */
  function ask(body: unknown, accept: string | undefined): KnownQuestion | undefined {
    if (body === undefined || Array.isArray(body)) return undefined;
    const question = questionOf(options, body);
    return 'code' in question ? undefined : knownQuestion(passed, question.query, accept);
  }

  /** @returns whether it has been answered. */
  async function answer(exchange: Exchange, question: KnownQuestion, viewer: Viewer): Promise<boolean> {
    const { request, response, encoding } = exchange;
    const entered = admission.enter('work', request);
    const leave: Leave | undefined = entered instanceof Promise ? await entered : entered;
    if (!leave) {
      const { retryAfter, body } = turnAway();
      const told = ['retry-after', String(retryAfter), 'content-type', 'application/json; charset=utf-8'];
      send(response, 503, [...always, ...told], body, null);
      return true;
    }
    // Who has left is not answered.
    if (request.socket.destroyed) {
      leave();
      return true;
    }
    const made = await read(question, viewer);
    if (!made) {
      leave();
      return false;
    }
    admission.learn(request, made.status);
    const own = [...always, ...[...made.headers].flat()];
    if (send(response, made.status, own, made.body, encoding)) leave();
    else response.once('close', leave);
    return true;
  }

  async function read(question: KnownQuestion, viewer: Viewer): Promise<Answer | undefined> {
    try {
      return await answerKnown(schema, question, { viewer, services, outcome: { unavailable: false } });
    } catch {
      // The long way meets it again, and knows what to say of it.
      return undefined;
    }
  }

  return (request, response) => {
    if (!isPlain(request)) return false;
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === undefined) return false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [first] = chunks;
      void take({ request, response, encoding }, first && chunks.length === 1 ? first : Buffer.concat(chunks));
    });
    return true;
  };
}
