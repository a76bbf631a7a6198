// Loaded into the gateway's process beside it, with `--import`: the gateway itself knows nothing of being watched.
import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SAMPLE_MS, type Sample } from './watch.ts';

const TICK_MS = 10;
const file = process.env.PROBE_FILE;
const isGateway = process.argv[1]?.endsWith('apps/gateway/src/main.ts');

if (file && isGateway) watch(file);

function watch(to: string): void {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  let heldMs = 0;
  let lateMs = 0;
  let before = { wall: performance.now(), cpu: threadMs() };
  const report = (settled: boolean): void => {
    const { rss, heapUsed } = process.memoryUsage();
    const sample: Sample = { heldMs, lateMs, cpuMs: threadMs(), rss, heapUsed, settled };
    appendFileSync(to, `${JSON.stringify(sample)}\n`);
    heldMs = 0;
    lateMs = 0;
  };
  // The processor's time between two ticks is what the loop was held for; where the machine is busy the wall clock says more.
  const tick = (): void => {
    const now = { wall: performance.now(), cpu: threadMs() };
    heldMs = Math.max(heldMs, now.cpu - before.cpu);
    lateMs = Math.max(lateMs, now.wall - before.wall - TICK_MS);
    before = now;
  };
  setInterval(tick, TICK_MS).unref();
  setInterval(() => report(false), SAMPLE_MS).unref();
  process.on('SIGUSR2', () => {
    tick();
    collect();
    report(true);
    before = { wall: performance.now(), cpu: threadMs() };
  });
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
