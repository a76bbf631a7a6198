import type { Outcome } from '../campaign.ts';
import type { Measured } from './load.ts';

/** What was measured before, during and after ten times too many. */
export interface Rush {
  /** With how many it does best, and how much that is a second. */
  connections: number;
  best: number;
  during: Measured;
  /** How often `/readyz` said 503 meanwhile. */
  unready: number;
  /** How long the gateway waited for a core, in milliseconds. */
  starvedMs: number;
  /** The longest its event loop was held, by its thread's processor time. */
  heldMs: number;
  recoveredMs: number;
  /** One connection alone, before and after. */
  alone: Measured;
  aloneAfter: Measured;
}

export interface Limits {
  /** How much of its best must be done. */
  goodputShare: number;
  /** How much longer than before one alone may wait afterwards, beyond twice as long. */
  slowerByMs: number;
  /** What is let in is served soon, too: otherwise all would have been let in. */
  servedWithinMs: number;
  /** Whether a refusal's time includes what the gateway waited for a core. */
  countsStarving: boolean;
}

const REFUSED_WITHIN_MS = 100;
const WELL_AGAIN_MS = 10_000;
const AS_QUICK_AGAIN = 2;

/** Judges a rush. */
export function judge(rush: Rush, { goodputShare, slowerByMs, servedWithinMs, countsStarving }: Limits): Outcome {
  const { connections, best, during, unready, starvedMs, heldMs, recoveredMs, alone, aloneAfter } = rush;
  const share = during.goodput / best;
  const checks: [boolean, string][] = [
    [share >= goodputShare, `only ${Math.round(share * 100)} % of its best is done`],
    [during.turnedAway > 0, 'nobody was turned away: all waited'],
    [
      during.refusalP99 <= REFUSED_WITHIN_MS + (countsStarving ? 0 : starvedMs + during.senderLateMs),
      `a refusal took ${Math.round(during.refusalP99)} ms (p99)`,
    ],
    [during.p99 <= servedWithinMs, `what was let in took ${Math.round(during.p99)} ms (p99)`],
    [unready > 0, '/readyz never said so while people were turned away'],
    [recoveredMs <= WELL_AGAIN_MS, 'it was not ready again within ten seconds'],
    [
      aloneAfter.median <= alone.median * AS_QUICK_AGAIN + slowerByMs,
      `afterwards one alone waits ${aloneAfter.median.toFixed(1)} ms instead of ${alone.median.toFixed(1)} ms`,
    ],
    ...[...during.faults, ...aloneAfter.faults].map((fault): [boolean, string] => [false, fault]),
  ];
  return {
    failures: checks.flatMap(([holds, failure]) => (holds ? [] : [failure])),
    figures: {
      'best with connections': connections,
      'best a second': Math.round(best),
      'a second at ten times as many': Math.round(during.goodput),
      'share of its best': `${Math.round(share * 100)} %`,
      'served ms, median and p99': `${during.median.toFixed(1)} ${during.p99.toFixed(1)}`,
      'turned away': during.turnedAway,
      'turned away ms, p99': during.refusalP99.toFixed(1),
      'unready meanwhile': `${Math.round(unready * 100)} %`,
      'longest held ms': Math.round(heldMs),
      'the gateway waited for a core ms': Math.round(starvedMs),
      'the sender itself late ms': Math.round(during.senderLateMs),
      'ready again after ms': Math.round(recoveredMs),
      'one alone ms, before and after': `${alone.median.toFixed(1)} ${aloneAfter.median.toFixed(1)}`,
    },
  };
}
