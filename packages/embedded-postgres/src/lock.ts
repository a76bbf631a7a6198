import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** Holds a data directory for this process until released, or until the process ends in whatever way. */
export interface DataLock {
  release(): Promise<void>;
}

/**
 * Takes a data directory for this process alone. The lock is a name in the kernel (an abstract socket), not a file: it
 * goes with its process, a killed one too, so there is none to find stale and none for two starters to fight over.
 * @returns undefined where another application holds it.
 */
export async function lockData(directory: string): Promise<DataLock | undefined> {
  const parent = path.dirname(directory);
  mkdirSync(parent, { recursive: true });
  const place = path.join(realpathSync(parent), path.basename(directory));
  const name = `\0embedded-postgres-${createHash('sha256').update(place).digest('hex')}`;
  const server = createServer((socket) => socket.destroy());
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen({ path: name }, () => resolve(true));
  });
  if (!taken) return undefined;
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
