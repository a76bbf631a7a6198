import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse';
import type { Context, Services } from '../../schema/context.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { type Documents, type QuestionRefusal, questionOf, refusalBody, SIGN_IN } from '../documents/index.ts';
import { changesOf } from './changes.ts';
import { Streams } from './streams.ts';

export interface StreamOptions {
  schema: GraphQLSchema;
  services: Services;
  documents: Documents;
  open: boolean;
  viewers: { of(token: string | undefined): Promise<Viewer | undefined> };
}

type Asked = ExecutionArgs & { contextValue: Record<string, unknown> };

/** A client that reads nothing for so long that this much waits for it is gone. */
const MOST_WAITING_BYTES = 64 * 1024;
const EVENTS_ONLY: QuestionRefusal = {
  status: 406,
  code: 'INVALID',
  texts: {
    zh: '此地址只推送变动通知（subscription）。',
    en: 'Only subscriptions are answered here, as an event stream.',
  },
};

/**
 * `/graphql/stream`: subscriptions as server-sent events, a connection each. Ends with the session, with the process, or
 * when the same person opens too many.
 */
export function registerStream(app: FastifyInstance, options: StreamOptions): Streams {
  const { schema, services, documents, open, viewers } = options;
  const streams = new Streams();
  const handle = createHandler<FastifyRequest, Asked, Asked['contextValue']>({
    authenticate: () => null,
    onSubscribe: ({ context }) => context,
  });

  async function stream(request: FastifyRequest, reply: FastifyReply, body: unknown): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    const token = request.cookies.session;
    const person = await viewers.of(token);
    if (!person) return reply.code(SIGN_IN.status).send(refusalBody(SIGN_IN));
    const question = questionOf({ documents, open }, body);
    if ('code' in question) return reply.code(question.status).send(refusalBody(question));
    const asked = subscriptionOf(schema, question.query);
    if (!asked) return reply.code(EVENTS_ONLY.status).send(refusalBody(EVENTS_ONLY));
    const { signal, leave } = streams.enter(person.userId);
    reply.raw.once('close', leave);
    const viewer = () => viewers.of(token);
    const contextValue: Context = {
      viewer: person,
      services,
      outcome: { unavailable: false },
      changes: () => changesOf({ versions: services.versions, viewer, signal }),
    };
    const [events, init] = await handle({
      method: 'POST',
      url: '/graphql/stream',
      headers: { get: (name) => HEADERS[name] ?? null },
      body: { query: asked.text },
      raw: request,
      context: { schema, document: asked.document, contextValue: { ...contextValue } },
    });
    if (events === null || typeof events === 'string') {
      leave();
      return reply
        .code(init.status)
        .type('application/json; charset=utf-8')
        .send(events ?? '');
    }
    reply.hijack();
    reply.raw.writeHead(200, { ...reply.getHeaders(), ...STREAM } as Record<string, string>);
    void pour(events, reply);
    return reply;
  }

  app.get<{ Querystring: { id?: string; query?: string } }>('/graphql/stream', (request, reply) =>
    stream(request, reply, request.query),
  );
  app.post('/graphql/stream', { bodyLimit: 16 * 1024 }, (request, reply) => stream(request, reply, request.body));
  return streams;
}

const HEADERS: Record<string, string> = { accept: 'text/event-stream', 'content-type': 'application/json' };
const STREAM = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // A proxy that gathers what it passes on would keep the news to itself.
  'x-accel-buffering': 'no',
};

async function pour(events: AsyncGenerator<string>, { raw }: FastifyReply): Promise<void> {
  const gone = (): void => void events.return(undefined);
  raw.once('close', gone);
  try {
    for await (const event of events) {
      if (raw.destroyed) break;
      raw.write(event);
      if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
    }
  } finally {
    raw.end();
  }
}

function subscriptionOf(
  schema: GraphQLSchema,
  question: unknown,
): { text: string; document: DocumentNode } | undefined {
  const { query: text } = (typeof question === 'object' && question !== null ? question : {}) as { query?: unknown };
  if (typeof text !== 'string') return undefined;
  try {
    const document = parse(text, { maxTokens: 200 });
    const { operation } = getOperationAST(document) ?? {};
    const fits = operation === OperationTypeNode.SUBSCRIPTION && validate(schema, document).length === 0;
    return fits ? { text, document } : undefined;
  } catch {
    return undefined;
  }
}
