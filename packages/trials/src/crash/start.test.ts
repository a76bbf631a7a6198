import { expect, test } from 'vitest';
import { servedPlatform } from '../platform/index.ts';

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
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await third.logIn('513227-finance')).toMatch(/^session=/);
    await third.stop({ keep: true });
  } finally {
    await first.stop();
  }
});
