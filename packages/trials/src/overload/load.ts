import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../random.ts';
import { Connection, get, post } from '../wire/index.ts';

/** What people do at their screens, as bodies ready to be sent, and who they are. */
export interface Mix {
  url: string;
  /** Each with the cookie it is sent under; a more frequent one is there more than once. */
  reads: readonly { cookie: string; body: string }[];
  /** The same, with `REQUEST_ID` where a new one is put in each time. */
  writes: readonly { cookie: string; body: string }[];
  /** How many of all are writes. */
  writeShare: number;
}

export const REQUEST_ID = '00000000-0000-4000-8000-000000000000';

/** A load: so many connections, each waiting for its answer before it asks again. */
export interface Load {
  connections: number;
  ms: number;
  seed: number;
}

export interface Measured {
  /** Answers with 200 a second, once the load had settled. */
  goodput: number;
  /** How long those took, in milliseconds. */
  median: number;
  p99: number;
  turnedAway: number;
  /** How long those turned away waited for it, in milliseconds. */
  refusalP99: number;
  /** Every other answer, or none, with what it said, each once. */
  faults: string[];
  /** How late the sender itself was at worst: what it could not look at in time seems slower than it was. */
  senderLateMs: number;
}

/** What is served while the queue fills is not counted. */
const SETTLING_MS = 400;
const TICK_MS = 10;

/** Sends a load, honouring Retry-After, and measures what comes back. */
export async function send(mix: Mix, load: Load): Promise<Measured> {
  const random = new Random(load.seed);
  const good: number[] = [];
  const refused: number[] = [];
  const faults = new Set<string>();
  const connections = Array.from({ length: load.connections }, () => new Connection(mix.url));
  // Node takes in one new connection a turn of its loop: how long that takes for many at once is no request's doing.
  await Promise.all(connections.map((connection) => connection.send(get('/livez'))));
  const began = performance.now();
  const end = began + load.ms;
  let senderLateMs = 0;
  let lastTick = began;
  const tick = setInterval(() => {
    const now = performance.now();
    senderLateMs = Math.max(senderLateMs, now - lastTick - TICK_MS);
    lastTick = now;
  }, TICK_MS);
  let requestNumber = 0;
  const nextRequest = (): Buffer => {
    const isWrite = random.chance(mix.writeShare);
    const { cookie, body } = random.pick(isWrite ? mix.writes : mix.reads);
    requestNumber += 1;
    const sent = isWrite ? body.replace(REQUEST_ID, `load-${load.seed}-${requestNumber}`) : body;
    return post('/graphql', sent, `cookie: ${cookie}`);
  };

  const worker = async (connection: Connection): Promise<void> => {
    while (performance.now() < end) {
      const sentAt = performance.now();
      const answer = await connection.send(nextRequest());
      const now = performance.now();
      if (now > end) break;
      if (answer?.status === 503) {
        refused.push(now - sentAt);
        const wait = Number(answer.headers['retry-after']) * 1000;
        if (!(wait > 0)) faults.add('503 without Retry-After');
        await sleep(Math.min(wait || 1000, Math.max(0, end - now)));
      } else if (answer?.status === 200 && !answer.body.includes('"errors"')) {
        if (now - began > SETTLING_MS) good.push(now - sentAt);
      } else if (faults.size < 20) faults.add(`${answer?.status}: ${answer?.body.toString('utf8', 0, 300)}`);
    }
    connection.close();
  };
  await Promise.all(connections.map(worker));
  clearInterval(tick);
  return {
    goodput: good.length / ((load.ms - SETTLING_MS) / 1000),
    median: quantile(good, 0.5),
    p99: quantile(good, 0.99),
    turnedAway: refused.length,
    refusalP99: quantile(refused, 0.99),
    faults: [...faults],
    senderLateMs,
  };
}

/** The value below which so many of them lie; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
