import { Connection } from '../wire/index.ts';
import { faultOf } from './judge.ts';
import type { Attempt, Attempts } from './requests.ts';

export interface Tally {
  sent: number;
  answered: number;
  turnedAway: number;
  slowestMs: number;
  /** How many answers there were of each status. */
  statuses: Map<number, number>;
  /** Each kind of failure once, with what led to it and how often. */
  faults: Map<string, { times: number; first: string }>;
}

export const newTally = (): Tally => ({
  sent: 0,
  answered: 0,
  turnedAway: 0,
  slowestMs: 0,
  statuses: new Map(),
  faults: new Map(),
});

const AT_ONCE = 12;
/** Requests that no server can answer are not waited for longer. */
const ALONE_MS = 300;
const PATIENCE_MS = 10_000;

/** Sends so many attempts over a few connections and counts what became of them. */
export async function besiege(url: string, attempts: Attempts, count: number, tally: Tally): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    const connection = new Connection(url);
    while (left > 0) {
      left -= 1;
      await attempt(url, connection, attempts.next(), tally);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function attempt(
  url: string,
  shared: Connection,
  { made, request, alone }: Attempt,
  tally: Tally,
): Promise<void> {
  tally.sent += 1;
  const began = performance.now();
  const connection = alone ? new Connection(url) : shared;
  const answer = await connection.send(request, alone ? ALONE_MS : PATIENCE_MS);
  if (alone) connection.close();
  const took = performance.now() - began;
  if (!alone) tally.slowestMs = Math.max(tally.slowestMs, took);
  if (answer) {
    tally.answered += 1;
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
    if (answer.status === 503) tally.turnedAway += 1;
  }
  const fault = faultOf(answer, !alone);
  if (fault) note(tally, fault, made);
}

function note(tally: Tally, fault: string, made: string): void {
  // Each failure has an id of its own; what is left of the text tells kinds apart.
  const kind = fault.replace(/[0-9a-f]{8}/g, '…');
  const known = tally.faults.get(kind);
  if (known) known.times += 1;
  else if (tally.faults.size < 50) tally.faults.set(kind, { times: 1, first: made });
}
