import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The listening address, held from the first moment to the last, whoever answers behind it. */
export interface Door {
  url: string;
  /** From now on the platform answers. */
  open(answer: Answer): void;
  /** Sends whoever comes away with a time to try again, and waits until those inside have left, `patienceMs` at most. */
  shut(patienceMs: number): Promise<void>;
  /** Stops listening; connections that are left end at once. */
  close(): Promise<void>;
}

const RETRY_AFTER_S = '2';
/** Longer than a proxy keeps a connection, so that it is the proxy who ends one. */
const KEEP_ALIVE_MS = 72_000;
/** Nobody writes a header for longer, and no paper of twenty megabytes takes longer on a county's line. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 300_000;
const MOST_CONNECTIONS = 8000;
/** Beyond it Node answers 431. */
const MOST_HEADER_BYTES = 16 * 1024;
const LIMITS: ServerOptions = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: MOST_HEADER_BYTES,
};
const LATER = JSON.stringify({
  message: '平台正在启动或停止，请稍后再试。',
  messageEn: 'The platform is starting or stopping: try again shortly.',
});

/**
 * Listens before there is anything to serve, so that a taken port is told first and `/livez` and `/readyz` answer while
 * the database is being loaded.
 * @throws {Error} EADDRINUSE where another process listens there.
 */
export async function openDoor({ port, host }: { port: number; host: string }): Promise<Door> {
  let answer: Answer = sendAway;
  let inside = 0;
  let left = () => {};
  const server = createServer(LIMITS, (request, response) => {
    inside += 1;
    response.once('close', () => {
      inside -= 1;
      if (inside === 0) left();
    });
    answer(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    open: (opened) => {
      answer = opened;
    },
    async shut(patienceMs) {
      answer = sendAway;
      if (inside === 0) return;
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, patienceMs);
        left = () => {
          clearTimeout(late);
          resolve();
        };
      });
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const sendAway: Answer = (request, response) => {
  const alive = request.url === '/livez';
  response.writeHead(alive ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(alive ? {} : { 'retry-after': RETRY_AFTER_S }),
  });
  response.end(alive ? '{"ok":true}' : LATER);
};
