import type { Outcome } from '../campaign.ts';
import type { Tally } from './siege.ts';

/** A part of the run, and what the processes held after it, in bytes, their garbage collected. */
export interface Stage {
  count: number;
  seconds: number;
  heldMs: number;
  /** The gateway's main thread since its start, up to here. */
  cpuMs: number;
  heapUsed: number;
  rss: number;
  postgres: number;
}

interface Findings {
  tally: Tally;
  stages: readonly Stage[];
  /** Lines of the log that tell of something unexpected. */
  errors: readonly string[];
  /** Whether it still serves. */
  alive: boolean;
}

const HELD_MS = 100;
const MB = 1024 * 1024;
/** What caches may still gain after the first stage. */
const HEAP_GROWTH_MB = 24;
/** All connections together, each with as many statements prepared as it may keep. */
const POSTGRES_MB = 800;

/** Judges a run. */
export function outcomeOf({ tally, stages, errors, alive }: Findings): Outcome {
  const heldMs = Math.max(...stages.map((stage) => stage.heldMs));
  const heap = growthMb(stages.map(({ heapUsed }) => heapUsed));
  const postgres = Math.max(...stages.map((stage) => stage.postgres)) / MB;
  const failures = [...tally.faults].map(([fault, { times, first }]) => `${fault} (${times} times), first by ${first}`);
  if (!alive) failures.push('it does not serve any more');
  if (heldMs >= HELD_MS) failures.push(`the event loop was held for ${Math.round(heldMs)} ms`);
  if (heap > HEAP_GROWTH_MB) failures.push(`the heap grew by ${Math.round(heap)} MB after the first stage`);
  if (postgres > POSTGRES_MB) failures.push(`PostgreSQL holds ${Math.round(postgres)} MB`);
  if (errors.length > 0)
    failures.push(`${errors.length} unexpected lines in the log, first ${errors[0]?.slice(0, 1500)}`);
  const seconds = stages.reduce((sum, stage) => sum + stage.seconds, 0);
  return {
    failures,
    figures: {
      sent: tally.sent,
      'a second': Math.round(tally.sent / seconds),
      'gateway ms of processor each': perAttempt(stages).toFixed(2),
      statuses: [...tally.statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, times]) => `${status}: ${times}`)
        .join(', '),
      'longest held ms': Math.round(heldMs),
      'slowest answer ms': Math.round(tally.slowestMs),
      'heap MB after each stage': stages.map(({ heapUsed }) => Math.round(heapUsed / MB)).join(' '),
      'resident MB after each stage': stages.map(({ rss }) => Math.round(rss / MB)).join(' '),
      'PostgreSQL MB after each stage': stages.map((stage) => Math.round(stage.postgres / MB)).join(' '),
    },
  };
}

function growthMb([first = 0, ...later]: readonly number[]): number {
  return ((later.at(-1) ?? first) - first) / MB;
}

/** Processor time for one attempt, the first stage left out, in which everything is compiled. */
function perAttempt([first, ...later]: readonly Stage[]): number {
  const last = later.at(-1);
  if (!first || !last) return 0;
  return (last.cpuMs - first.cpuMs) / later.reduce((sum, { count }) => sum + count, 0);
}
