import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Longer questions are rare, and Fastify's to bound. */
const LONGEST_BYTES = 64 * 1024;
const JSON_TYPES = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);
const WHOLE = /^[1-9]\d{0,5}$/;
/** What Fastify refuses in a body, or what could be spelled so as to hide it: its parser decides. */
const SUSPECT = /__proto__|constructor|\\u/;

/** A request whose body may be read at once: JSON of known and moderate length, and nothing asked of how it is sent. */
export function isPlain({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql' || !JSON_TYPES.has(headers['content-type'] ?? '')) return false;
  const length = headers['content-length'] ?? '';
  return WHOLE.test(length) && Number(length) <= LONGEST_BYTES && !isPeculiar(headers);
}

function isPeculiar(headers: IncomingHttpHeaders): boolean {
  return (
    headers['content-encoding'] !== undefined ||
    headers['transfer-encoding'] !== undefined ||
    headers.expect !== undefined ||
    headers.upgrade !== undefined ||
    headers['x-no-compression'] !== undefined
  );
}

/** The JSON of a body; undefined for what Fastify has to look at. */
export function jsonOf(body: Buffer): unknown {
  const text = body.toString();
  if (SUSPECT.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
