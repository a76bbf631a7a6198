import type { ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

/** How an answer is compressed: as `http.ts` has Fastify do it. */
export interface Encoding {
  readonly name: string;
  readonly compress: (body: string) => Buffer;
  readonly stream: () => Transform;
}

const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };
/** In the order in which they are preferred. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'zstd', compress: (body) => zlib.zstdCompressSync(body), stream: () => zlib.createZstdCompress() },
  {
    name: 'br',
    compress: (body) => zlib.brotliCompressSync(body, BROTLI),
    stream: () => zlib.createBrotliCompress(BROTLI),
  },
  { name: 'gzip', compress: (body) => zlib.gzipSync(body), stream: () => zlib.createGzip() },
];
/** Bytes; shorter answers travel as they are. */
export const COMPRESSED_FROM = 1024;
/** Bytes; longer ones are compressed beside the event loop. */
export const AT_ONCE_UNTIL = 16 * 1024;

const NAMES = /^[a-z]+(?:, ?[a-z]+)*$/;

/** The encoding for an `Accept-Encoding`: null for none at all, undefined for a header that weighs what it names. */
export function encodingFor(header: string | undefined): Encoding | null | undefined {
  if (header === undefined) return null;
  if (!NAMES.test(header)) return undefined;
  const names = header.split(/, ?/);
  return ENCODINGS.find(({ name }) => names.includes(name));
}

/** Sends an answer. `headers` are name, value, name, value. @returns whether all of it has been handed over at once. */
export function send(
  response: ServerResponse,
  status: number,
  headers: readonly string[],
  body: string,
  encoding: Encoding | null,
): boolean {
  const length = Buffer.byteLength(body);
  if (!encoding || length < COMPRESSED_FROM) {
    response.writeHead(status, [...headers, 'content-length', String(length)]).end(body);
    return true;
  }
  const encoded = [...headers, 'vary', 'accept-encoding', 'content-encoding', encoding.name];
  if (length <= AT_ONCE_UNTIL) {
    const compressed = encoding.compress(body);
    response.writeHead(status, [...encoded, 'content-length', String(compressed.length)]).end(compressed);
    return true;
  }
  const stream = encoding.stream();
  response.once('close', () => stream.destroy());
  response.writeHead(status, encoded);
  stream.pipe(response);
  stream.end(body);
  return false;
}
