import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoTemplate } from './template.ts';

/** A folder as `DATA_DIR` is, with the demo's database in it. */
export interface DataDir {
  path: string;
  remove(): void;
}

/** Copies the demo into a folder of its own. @throws {Error} where there is no room. */
export async function copyDemo(): Promise<DataDir> {
  const template = await demoTemplate();
  const folder = mkdtempSync(path.join(tmpdir(), 'trial-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  // A trial that ends by an error of its own leaves nothing behind either.
  process.once('exit', remove);
  // Keeps the owner, which is the server's user where this process is root's.
  const { status, stderr } = spawnSync('cp', ['-R', '-p', template, path.join(folder, 'database')], {
    encoding: 'utf8',
  });
  if (status === 0) return { path: folder, remove };
  remove();
  throw new Error(`the demo could not be copied: ${stderr}`);
}
