import { bodyOf, type Contender } from './contender.ts';
import { load } from './load-order.ts';
import { cpuOf, cpuOfTree, memoryOf } from './processes.ts';
import type { Screen, Variables } from './screen.ts';

/** One round of one contender on one screen. */
export interface Round {
  requests: number;
  /** CPU milliseconds a request: of the contender's process, and of PostgreSQL with all its children. */
  serverMs: number;
  databaseMs: number;
  perSecond: number;
  p50: number;
  p99: number;
  memoryMiB: number;
}

export interface Timing {
  contender: Contender;
  screen: Screen;
  cookie: string;
  requests: readonly Variables[];
  connections: number;
  seconds: number;
  /** PostgreSQL's first process. */
  databasePid: number;
}

/** @throws {Error} where a request failed: a round with failures says nothing. */
export async function measure(timing: Timing): Promise<Round> {
  const { contender, screen, cookie, requests, connections, seconds, databasePid } = timing;
  const bodies = requests.map((variables) => bodyOf(contender.name, screen, variables));
  const [server, database] = [cpuOf(contender.pid), cpuOfTree(databasePid)];
  const seen = await load({ url: contender.url, cookie, bodies, connections, seconds, numbered: !!screen.writes });
  const used = { server: cpuOf(contender.pid) - server, database: cpuOfTree(databasePid) - database };
  if (seen.failed > 0 || seen.requests === 0)
    throw new Error(`${contender.name}, ${screen.name}: ${seen.failed} of ${seen.requests} requests failed`);
  return {
    requests: seen.requests,
    serverMs: used.server / seen.requests,
    databaseMs: used.database / seen.requests,
    perSecond: seen.perSecond,
    p50: seen.p50,
    p99: seen.p99,
    memoryMiB: memoryOf(contender.pid),
  };
}
