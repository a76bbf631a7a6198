import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Contents by their digest: kept once, never changed. */
export interface FileStore {
  /** Keeps a content and returns its SHA-256. Either the whole of it lies there afterwards or nothing. */
  keep(content: Uint8Array): Promise<Buffer>;
  /** @returns the content, undefined where it has been lost. */
  read(sha256: Uint8Array): Promise<Readable | undefined>;
}

export function openFileStore(dataDir: string): FileStore {
  const pathOf = (sha256: Uint8Array): string => {
    const name = Buffer.from(sha256).toString('hex');
    return join(dataDir, 'files', name.slice(0, 2), name);
  };
  return {
    async keep(content) {
      const sha256 = createHash('sha256').update(content).digest();
      const path = pathOf(sha256);
      if (!(await exists(path))) await writeWhole(path, content);
      return sha256;
    },
    async read(sha256) {
      const path = pathOf(sha256);
      return (await exists(path)) ? createReadStream(path) : undefined;
    },
  };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Written beside its place, brought to the disk, then moved: a full disk or a crash leaves no half file under the name. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
