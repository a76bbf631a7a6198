import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { preParsingHookHandler } from 'fastify';

const read = new WeakMap<IncomingMessage, Buffer>();

/** Keeps a body that was read, for whoever answers its request in the end. */
export function handOn(request: IncomingMessage, body: Buffer): void {
  read.set(request, body);
}

/** Gives Fastify the body that was read before it; a request that nobody has read it reads itself. */
export const handBack: preParsingHookHandler = (request, _reply, payload, done) => {
  const body = read.get(request.raw);
  done(null, body ? Readable.from([body]) : payload);
};
