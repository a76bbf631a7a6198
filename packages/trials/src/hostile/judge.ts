import type { WireAnswer } from '../wire/index.ts';

const MASKED = /系统出错|INTERNAL_SERVER_ERROR|Internal Server Error/;

/** Errors stand first in an answer. */
const MOST_READ = 100_000;

/**
 * What is wrong with an answer; undefined where it is well. Anything may be refused; nothing may fail.
 * @param expectsOne whether a request of this kind must be answered at all.
 */
export function faultOf(answer: WireAnswer | undefined, expectsOne: boolean): string | undefined {
  if (!answer) return expectsOne ? 'no answer' : undefined;
  const { status, headers, body } = answer;
  const text = body.toString('utf8');
  if (status === 503) {
    const isTurnedAway = headers['retry-after'] && (text.includes('"UNAVAILABLE"') || text === '{"ok":false}');
    return isTurnedAway ? undefined : `503 without a way out: ${text.slice(0, 200)}`;
  }
  if (status >= 500) return `${status}: ${text.slice(0, 300)}`;
  if (MASKED.test(text.slice(0, MOST_READ))) return `a masked failure: ${text.slice(0, 300)}`;
  if (status < 200) return `status ${status}`;
  return undefined;
}
