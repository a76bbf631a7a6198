import { useEffect, useRef } from 'react';
import { live } from './live.ts';

/** Visible queries ask again this often while nothing tells of changes, so that a figure one level up moves within five seconds. */
const REFRESH_MS = 4_000;
/** And this often while changes are told: for what a line that has gone dead without a word would have told. */
const TOLD_MS = 20_000;
/** News comes in threes: what was written, what was counted, who was paired. They are answered together. */
const GATHER_MS = 100;
/** Under a rush of news a page asks again no more often than this. */
const CALM_MS = 2_000;
const UNDER_WAY_MS = 1_000;
/** After failures the next try waits longer, up to this. */
const LONGEST_MS = 60_000;

type Refresher = () => Promise<boolean>;

const refreshers = new Set<Refresher>();
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

/** How long to wait before asking again after so many failed rounds in a row. */
export function waitMs(failed: number, told = false): number {
  return Math.min(LONGEST_MS, (told && failed === 0 ? TOLD_MS : REFRESH_MS) * 2 ** failed);
}

/** Asks every query in sight again, now: after a person's own change. */
export async function refreshAll(): Promise<void> {
  // A question that is under way would not be asked anew. On a line that is stuck nobody waits for its end.
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, UNDER_WAY_MS))]);
  running = round();
  await running;
}

let running: Promise<void> = Promise.resolve();

async function round(): Promise<void> {
  const answers = await Promise.all([...refreshers].map((refresh) => refresh().catch(() => false)));
  failures = answers.every(Boolean) ? 0 : failures + 1;
}

let news: ReturnType<typeof setTimeout> | undefined;
let answeredAt = Number.NEGATIVE_INFINITY;

/** Something has moved elsewhere: what is in sight is asked again, soon, but calmly. */
export function refreshSoon(): void {
  if (news !== undefined) return;
  const calm = answeredAt + CALM_MS - performance.now();
  news = setTimeout(
    () => {
      news = undefined;
      answeredAt = performance.now();
      if (document.visibilityState === 'visible' && refreshers.size > 0) void refreshAll().finally(plan);
    },
    Math.max(GATHER_MS, calm),
  );
}

function plan(): void {
  clearTimeout(timer);
  if (refreshers.size === 0 || document.visibilityState !== 'visible') return;
  timer = setTimeout(() => void refreshAll().finally(plan), waitMs(failures, live.open));
}

function seen(): void {
  if (document.visibilityState === 'visible' && refreshers.size > 0) void refreshAll();
  plan();
}

/** Asks again gently while mounted and in sight. `refresh` answers whether it succeeded. */
export function useRefresher(refresh: Refresher, active = true): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    if (!active) return;
    const call = () => latest.current();
    if (refreshers.size === 0) document.addEventListener('visibilitychange', seen);
    refreshers.add(call);
    if (refreshers.size === 1) plan();
    return () => {
      refreshers.delete(call);
      if (refreshers.size > 0) return;
      document.removeEventListener('visibilitychange', seen);
      clearTimeout(timer);
    };
  }, [active]);
}
