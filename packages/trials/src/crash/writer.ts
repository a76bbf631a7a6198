import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { Site } from './site.ts';

/** What the platform said about one request, for good. */
export interface Acknowledged {
  username: string;
  verb: string;
  requestId: string;
  /** The id of what came of it, as `home,id`; undefined where it was refused. */
  result: string | undefined;
  /** Whole fen it moved; 0 for what moves none. */
  fen: number;
}

export interface Answer {
  __typename: string;
  id: string;
  version?: number;
  code?: string;
  message?: string;
  [field: string]: unknown;
}

/** What all writers share. */
export interface Office {
  site: Site;
  cookies: ReadonlyMap<string, string>;
  acknowledged: Acknowledged[];
  failures: string[];
  /** How often a request was sent again because nobody knew what became of it. */
  retries: number;
  /** The platform did not come back: nobody need ask again. */
  isLost: boolean;
}

const TYPES: Record<string, string> = {
  commitFunds: 'Commitment',
  planInstalment: 'Instalment',
  sendTransfer: 'Transfer',
  confirmReceipt: 'Transfer',
  recallTransfer: 'Transfer',
  createProject: 'Project',
  approveProject: 'Project',
  startProject: 'Project',
};
const RETRY_MS = 100;
/** Longer than any recovery. */
const GIVE_UP_MS = 90_000;
const MOST_FAILURES = 20;

/** One of those who write: asks until it is answered, with the same request id, and keeps every answer. */
export class Writer {
  readonly random: Random;
  readonly #office: Office;

  constructor(office: Office, random: Random) {
    this.#office = office;
    this.random = random;
  }

  /** Carries out a verb. Returns its result, or undefined where it was refused by the rules. */
  async act(username: string, verb: string, input: Record<string, unknown>): Promise<Answer | undefined> {
    const requestId = this.#newId();
    const type = TYPES[verb] ?? 'Posting';
    const version = type === 'Transfer' || type === 'Project' ? ' version' : '';
    const query = `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { answer: ${verb}(input: $input) {
      __typename ... on ${type} { id${version} } ... on Refusal { code message } } }`;
    const answer = await this.#ask<Answer>(username, query, { input: { requestId, ...input } }, `${verb} ${requestId}`);
    if (!answer) return undefined;
    const isDone = answer.__typename !== 'Refusal';
    const fen = Number(input.amount ?? 0);
    const result = isDone ? Buffer.from(answer.id, 'base64url').toString().split(':')[1] : undefined;
    this.#office.acknowledged.push({ username, verb, requestId, result, fen });
    return isDone ? answer : undefined;
  }

  /** Reads something by its id. */
  async see(username: string, id: string, fields: string): Promise<Record<string, unknown> | undefined> {
    const query = `query ($id: ID!) { answer: node(id: $id) { __typename ${fields} } }`;
    return this.#ask<Answer>(username, query, { id }, `node ${id}`);
  }

  async #ask<T>(username: string, query: string, variables: object, what: string): Promise<T | undefined> {
    const deadline = Date.now() + GIVE_UP_MS;
    while (Date.now() < deadline && !this.#office.isLost) {
      const answer = await this.#send<T>(username, { query, variables }, what);
      if (answer !== 'again') return answer;
      this.#office.retries += 1;
      await sleep(RETRY_MS);
    }
    this.#fail(`${what} by ${username}: no answer in ${GIVE_UP_MS} ms`);
    return undefined;
  }

  async #send<T>(username: string, body: object, what: string): Promise<T | 'again' | undefined> {
    const { site, cookies } = this.#office;
    let text: string;
    let status: number;
    try {
      const response = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookies.get(username) ?? '' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      });
      status = response.status;
      text = await response.text();
    } catch {
      // The gateway was killed while it worked, or is not back yet: what became of it nobody knows.
      return 'again';
    }
    if (status === 503) return 'again';
    const { data, errors } = JSON.parse(text) as { data?: { answer: T | null }; errors?: unknown };
    if (status !== 200 || errors) {
      this.#fail(`${what} by ${username}: ${status} ${text.slice(0, 400)}`);
      return undefined;
    }
    return data?.answer ?? undefined;
  }

  #fail(text: string): void {
    if (this.#office.failures.length < MOST_FAILURES) this.#office.failures.push(text);
  }

  #newId(): string {
    const part = () =>
      this.random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return `crash-${part()}${part()}${part()}${part()}`;
  }
}
