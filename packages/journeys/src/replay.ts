import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** A read as an app sent it: whose session, which operation, where, and with POST which body. */
export interface RecordedRead {
  operation: string;
  cookie: string;
  path: string;
  body: string | undefined;
}

export interface OperationTimes {
  operation: string;
  requests: number;
  p50Ms: number;
  p99Ms: number;
}

export interface ReplayOptions {
  url: string;
  reads: readonly RecordedRead[];
  connections: number;
  warmUpMs: number;
  forMs: number;
}

/**
 * Sends recorded reads again and again in a closed loop: each connection asks, waits for the whole answer, asks the next.
 * @returns the times of each operation, in milliseconds, the slowest first.
 * @throws {Error} for an answer that is not 200 or carries GraphQL errors: a fast refusal is no measurement.
 */
export async function replay({ url, reads, connections, warmUpMs, forMs }: ReplayOptions): Promise<OperationTimes[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = new Map<string, number[]>();
  const begin = performance.now();
  const measureFrom = begin + warmUpMs;
  const end = measureFrom + forMs;
  const loop = async (first: number): Promise<void> => {
    for (let i = first; performance.now() < end; i += 1) {
      const read = reads[i % reads.length];
      if (!read) return;
      const sent = performance.now();
      const answer = await send(url, read, agent);
      if (answer.status !== 200 || answer.text.includes('"errors":')) {
        throw new Error(`${read.operation}: ${answer.status} ${answer.text.slice(0, 300)}`);
      }
      if (sent >= measureFrom) note(times, read.operation, performance.now() - sent);
    }
  };
  // Each connection starts elsewhere in the list, so that different operations meet.
  await Promise.all(Array.from({ length: connections }, (_, i) => loop(Math.floor((i * reads.length) / connections))));
  agent.destroy();
  return [...times].map(([operation, values]) => summary(operation, values)).sort((a, b) => b.p99Ms - a.p99Ms);
}

function summary(operation: string, values: number[]): OperationTimes {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { operation, requests: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** Sends it as for the first time: nothing kept, so that every read is a whole one. */
function send(
  url: string,
  { path, cookie, body }: RecordedRead,
  agent: Agent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      {
        method: body === undefined ? 'GET' : 'POST',
        agent,
        headers: {
          cookie,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function note(times: Map<string, number[]>, operation: string, ms: number): void {
  const list = times.get(operation);
  if (list) list.push(ms);
  else times.set(operation, [ms]);
}
