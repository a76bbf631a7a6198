import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MS = 200;

/** Runs one piece of work at a time among all processes that name the same file. One left by a dead process is taken over. */
export async function alone(file: string, work: () => Promise<void>): Promise<void> {
  while (!taken(file)) await sleep(LOOK_AGAIN_MS);
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Between making the file and writing the number it is empty.
    if (holder > 0) process.kill(holder, 0);
    return true;
  } catch (error) {
    // Gone meanwhile, or not ours to signal: both will be seen at the next look.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
