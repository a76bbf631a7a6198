import type { ServerResponse } from 'node:http';

const TEXTS = {
  zh: '现在使用的人太多，系统暂时不能受理，请稍后再试。',
  en: 'Too many people are working at this moment: try again shortly.',
};
/** Those turned away together come back one after another over so many seconds. */
const SPREAD_S = 3;

let turnedAway = 0;

export interface TurnedAway {
  /** Whole seconds, as the header has it. */
  retryAfter: number;
  /** JSON that a GraphQL client and any other read alike. */
  body: string;
}

/** What one who is turned away is told: 503, UNAVAILABLE, and when to come again. */
export function turnAway(): TurnedAway {
  turnedAway += 1;
  const retryAfter = 1 + (turnedAway % SPREAD_S);
  const refusal = { code: 'UNAVAILABLE', messageEn: TEXTS.en, retryAfterMs: retryAfter * 1000 };
  return {
    retryAfter,
    body: JSON.stringify({
      ...refusal,
      message: TEXTS.zh,
      errors: [{ message: TEXTS.zh, extensions: refusal }],
    }),
  };
}

/** Answers before the body is read. Node reads it to its end and forgets it, so the connection can be used again. */
export function sendAway(response: ServerResponse): void {
  const { retryAfter, body } = turnAway();
  response.writeHead(503, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': String(retryAfter),
  });
  response.end(body);
}
