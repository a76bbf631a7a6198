import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, in which Linux tells CPU time. */
const TICKS = 100;

interface Stat {
  parent: number;
  /** Milliseconds of the process itself, user and system. */
  ownMs: number;
  /** Of its children that have ended. */
  endedMs: number;
}

/** What `/proc/<pid>/stat` says; undefined once it has ended. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; what follows it is numbers.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ms = (index: number) => (Number(fields[index]) * 1000) / TICKS;
    return { parent: Number(fields[1]), ownMs: ms(11) + ms(12), endedMs: ms(13) + ms(14) };
  } catch {
    return undefined;
  }
}

/** CPU milliseconds that a process and everything beneath it have used so far. */
export function cpuOfTree(root: number): number {
  const all = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (stat) all.set(Number(name), stat);
  }
  const inside = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = all.get(at)?.parent) if (at === root) return true;
    return false;
  };
  let total = 0;
  for (const [pid, { ownMs, endedMs }] of all) if (inside(pid)) total += ownMs + endedMs;
  return total;
}

export const cpuOf = (pid: number): number => statOf(pid)?.ownMs ?? 0;

/** Resident memory in MiB. */
export function memoryOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib ?? 0) / 1024;
}
