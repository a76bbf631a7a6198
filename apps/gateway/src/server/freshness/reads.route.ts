import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../schema/viewer.ts';
import {
  type Documents,
  documentOf,
  MALFORMED_VARIABLES,
  POST_ONLY,
  type QuestionRefusal,
  refusalBody,
  SIGN_IN,
  UNKNOWN_DOCUMENT,
} from '../documents/index.ts';
import { buildId } from './build.ts';
import { etagOf, matches } from './etag.ts';
import type { Versions } from './versions.ts';

export interface Answer {
  status: number;
  headers: Iterable<[string, string]>;
  body: string;
  /** Whether anything in it went wrong: such an answer is never kept. */
  failed: boolean;
}

export interface ReadsOptions {
  documents: Documents;
  versions: Versions;
  viewers: { of(token: string | undefined): Promise<Viewer | undefined> };
  /** Answers a question for a person. */
  ask(request: FastifyRequest, viewer: Viewer, body: unknown): Promise<Answer>;
  /** What a browser gets that asks for nothing: GraphiQL, where texts are open. */
  page?: (reply: FastifyReply) => FastifyReply;
}

type Query = { id?: string | string[]; variables?: string | string[] };

/**
 * `GET /graphql?id=&variables=`: a document that tells of no person, under a tag that changes with anything it is made
 * from. Whoever has the answer of that tag gets 304, and the database is not asked.
 */
export function registerReads(app: FastifyInstance, options: ReadsOptions): void {
  const { documents, versions, viewers, ask, page } = options;
  const build = buildId();
  app.get<{ Querystring: Query }>('/graphql', async (request, reply) => {
    const { id, variables = '' } = request.query;
    if (id === undefined && page) return page(reply);
    const document = documentOf(documents, id);
    if (!document) return refuse(reply, UNKNOWN_DOCUMENT);
    if (!document.shareable) return refuse(reply.header('allow', 'POST'), POST_ONLY);
    const viewer = await viewers.of(request.cookies.session);
    if (!viewer) return refuse(reply, SIGN_IN);
    if (typeof variables !== 'string') return refuse(reply, MALFORMED_VARIABLES);
    // Before the answer is read: what changes meanwhile makes the next tag another one.
    const etag = versions.isFresh()
      ? etagOf({ documentId: document.id, variables, viewer, stamp: versions.stamp(viewer, document.counted), build })
      : undefined;
    reply.header('vary', VARIES);
    if (etag && matches(request.headers['if-none-match'], etag))
      return reply.code(304).headers({ etag, 'cache-control': KEPT }).send();
    const values = parse(variables);
    if (values === undefined) return refuse(reply, MALFORMED_VARIABLES);
    const answer = await ask(request, viewer, { query: document.text, variables: values });
    for (const [name, value] of answer.headers) reply.header(name, value);
    if (etag && answer.status === 200 && !answer.failed) reply.headers({ etag, 'cache-control': KEPT });
    else reply.header('cache-control', 'no-store');
    return reply.code(answer.status).send(answer.body);
  });
}

/** Kept by this person's browser alone, which asks each time whether it still holds. */
export const KEPT = 'private, no-cache';
export const VARIES = 'Cookie, accept-encoding';

const refuse = (reply: FastifyReply, refusal: QuestionRefusal): FastifyReply =>
  reply.code(refusal.status).header('cache-control', 'no-store').send(refusalBody(refusal));

/** The variables as an object; undefined for what is none. */
function parse(text: string): object | undefined {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
