import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './people.ts';

/** An answer as bytes count: status, kind and text. */
export interface Answer {
  status: number;
  /** All of the answer that a caller sees, for comparing. */
  text: string;
  body: { data?: unknown; errors?: readonly { message: string; extensions?: Record<string, unknown> }[] };
  bytes: Uint8Array;
  /** The tag it may be kept under; undefined where it may not. */
  etag: string | undefined;
}

const MOST_TRIES = 20;

/** Asks the served platform as somebody, and counts. */
export class Client {
  readonly #url: string;
  requests = 0;

  constructor(url: string) {
    this.#url = url;
  }

  graphql(person: Pick<Person, 'cookie'>, query: string, variables?: object): Promise<Answer> {
    return this.#send(person, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
  }

  /** `known` is the tag of an answer that the asker has. */
  get(person: Pick<Person, 'cookie'>, path: string, known?: string): Promise<Answer> {
    return this.#send(person, path, known ? { headers: { 'if-none-match': known } } : {});
  }

  /** Opens a stream of events. */
  stream({ cookie }: Pick<Person, 'cookie'>, query: string, signal: AbortSignal): Promise<Response> {
    this.requests++;
    return fetch(`${this.#url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
      body: JSON.stringify({ query }),
      signal,
    });
  }

  async #send({ cookie }: Pick<Person, 'cookie'>, path: string, init: RequestInit): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      this.requests++;
      const answer = await fetch(`${this.#url}${path}`, { ...init, headers: { ...init.headers, cookie } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      // Turned away for the moment: nothing was answered.
      if (answer.status === 503 && tries < MOST_TRIES) {
        await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1000);
        continue;
      }
      const type = answer.headers.get('content-type') ?? '';
      const content = new TextDecoder().decode(bytes);
      return {
        status: answer.status,
        text: `${answer.status} ${type} ${answer.headers.get('cache-control')} ${content}`,
        body: type.startsWith('application/json') && content !== '' ? JSON.parse(content) : {},
        bytes,
        etag: answer.headers.get('etag') ?? undefined,
      };
    }
  }
}

export const codesOf = ({ body }: Answer): unknown[] => (body.errors ?? []).map(({ extensions }) => extensions?.code);

/** What no answer may be: an error of the platform's own, or a document that it did not understand, which shows nothing. */
export function faultOf(answer: Answer): string | undefined {
  const bad = codesOf(answer).filter(
    (code) => !['FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT'].includes(String(code)),
  );
  if (answer.status < 500 && bad.length === 0 && answer.status !== 400) return undefined;
  return `answered ${answer.status} ${JSON.stringify(answer.body.errors ?? answer.text.slice(0, 300)).slice(0, 400)}`;
}
