import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MS = 20;
/** A fast shutdown writes what is in memory to the disk; one that takes longer is cut short, and recovers at its next start. */
const FAST_SHUTDOWN_MS = 30_000;
const KILLED_MS = 10_000;

/** The server that says it runs on a directory and does, by its process number; undefined where none does. */
export function serverOn(directory: string): number | undefined {
  const file = path.join(directory, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  // After a crash the file stays, and its number may by now belong to any other process.
  return processesOn(directory).includes(pid) ? pid : undefined;
}

/**
 * Ends what a killed application or a killed server left running on a directory that this process holds. A server whose
 * application is gone shuts down in order; processes whose server is gone are killed: what they had not committed is
 * lost already, and the next start recovers the rest.
 * @throws {Error} where one does not end.
 */
export async function endLeftovers(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const server = serverOn(directory);
  if (server !== undefined) {
    signal(server, 'SIGINT');
    await gone(() => serverOn(directory) === undefined, FAST_SHUTDOWN_MS);
  }
  for (const pid of processesOn(directory)) signal(pid, 'SIGKILL');
  if (!(await gone(() => processesOn(directory).length === 0, KILLED_MS))) {
    throw new Error(`Processes ${processesOn(directory).join(', ')} still run on ${directory}: end them first`);
  }
  rmSync(path.join(directory, 'postmaster.pid'), { force: true });
}

/** A server's working directory, and that of every process of it, is its data directory. */
function processesOn(directory: string): number[] {
  const data = realpathSync(directory);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === data)
    .map(Number)
    .filter((pid) => programOf(pid) === 'postgres');
}

function workingDirectory(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Somebody's shell may stand in the directory, too. */
function programOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}

async function gone(isGone: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (!isGone()) {
    if (Date.now() > deadline) return false;
    await sleep(LOOK_AGAIN_MS);
  }
  return true;
}
