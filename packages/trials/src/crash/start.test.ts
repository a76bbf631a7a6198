import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { servedPlatform } from '../platform/index.ts';

/** Whether a process runs. One that has ended and of which nobody has taken notice yet answers signals, and runs no more. */
function runs(pid: number): boolean {
  try {
    // Its name, in brackets, may hold anything.
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

test('two gateways never share one DATA_DIR; the data of a killed one is taken up by the next', async () => {
  const first = await servedPlatform();
  try {
    const second = servedPlatform({ dataDir: first.dataDir });
    await expect(second).rejects.toThrow(
      /Another application uses .*database, where PostgreSQL already runs as process/,
    );
    const { pid } = first.postgres();
    first.process.kill('SIGKILL');
    await first.stop({ keep: true });
    // Its database still runs: nobody but the next gateway may stop it.
    const third = await servedPlatform({ dataDir: first.dataDir });
    expect(third.postgres().pid).not.toBe(pid);
    await vi.waitFor(() => expect(runs(pid)).toBe(false));
    expect(await third.logIn('513227-finance')).toMatch(/^session=/);
    await third.stop({ keep: true });
  } finally {
    await first.stop();
  }
});
