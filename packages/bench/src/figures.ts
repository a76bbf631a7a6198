import type { ContenderName } from './contender.ts';
import type { Round } from './measure.ts';
import { keyOf, type Rounds } from './run.ts';
import type { ScreenName } from './screen.ts';

/** Medians over the rounds. */
export interface Cell extends Round {
  /** Server and database together, CPU milliseconds a request. */
  totalMs: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [
    sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)] ?? Number.NaN,
    sorted[middle] ?? Number.NaN,
  ];
  return (below + above) / 2;
}

export const geomean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

export function cellOf(rounds: Rounds, contender: ContenderName, screen: ScreenName): Cell | undefined {
  const all = rounds.get(keyOf(contender, screen)) ?? [];
  if (all.length === 0) return undefined;
  const of = (pick: (round: Round) => number): number => median(all.map(pick));
  return {
    requests: all.reduce((sum, { requests }) => sum + requests, 0),
    serverMs: of((r) => r.serverMs),
    databaseMs: of((r) => r.databaseMs),
    totalMs: of((r) => r.serverMs + r.databaseMs),
    perSecond: of((r) => r.perSecond),
    p50: of((r) => r.p50),
    p99: of((r) => r.p99),
    memoryMiB: of((r) => r.memoryMiB),
  };
}

/** How many times the gateway's total CPU another takes, screen by screen. */
export function ratios(rounds: Rounds, other: ContenderName, screens: readonly ScreenName[]): Map<ScreenName, number> {
  const found = new Map<ScreenName, number>();
  for (const screen of screens) {
    const [own, theirs] = [cellOf(rounds, 'gateway', screen), cellOf(rounds, other, screen)];
    if (own && theirs) found.set(screen, theirs.totalMs / own.totalMs);
  }
  return found;
}

export interface Goal {
  text: string;
  /** What came of it. */
  value: number;
  met: boolean;
}

/** The goals of total CPU over the five screens; one whose contenders were not timed is left out. */
export function goalsOf(rounds: Rounds, screens: readonly ScreenName[]): Goal[] {
  const against = (other: ContenderName): number[] => [...ratios(rounds, other, screens).values()];
  const goals: Goal[] = [];
  const add = (text: string, value: number, met: boolean): void => void goals.push({ text, value, met });
  const [graphile, usual, bare] = [against('postgraphile'), against('usual'), against('bare')];
  if (graphile.length > 0) {
    const [mean, worst] = [geomean(graphile), Math.min(...graphile)];
    add('PostGraphile takes at least 2.5 times as much, geometric mean', mean, mean >= 2.5);
    add('PostGraphile takes at least 1.5 times as much on every screen', worst, worst >= 1.5);
  }
  if (bare.length > 0) {
    const limit = 1 / geomean(bare);
    add('at most 1.3 times what SQL by hand takes, geometric mean', limit, limit <= 1.3);
  }
  if (usual.length > 0) {
    const mean = geomean(usual);
    add('the usual way takes at least 6 times as much, geometric mean', mean, mean >= 6);
  }
  return goals;
}
