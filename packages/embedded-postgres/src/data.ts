import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { serverIdentity } from './binaries.ts';

/**
 * How the server is told its data directory, opened for it as descriptor 3: its unprivileged user needs no way
 * through the directories above, which may be root's closed home.
 */
export const DATA_BY_DESCRIPTOR = '/proc/self/fd/3';

/**
 * Makes a cluster in `directory` unless one is there.
 * It is made beside it and renamed, so an interrupted start leaves nothing half made.
 * @throws {Error} with initdb's own words, or where the directory holds something else.
 */
export function prepareData(directory: string, binaries: string): void {
  if (existsSync(path.join(directory, 'PG_VERSION'))) return;
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Error(`${directory} is not empty and holds no PostgreSQL cluster: choose another data directory`);
  }
  const draft = `${directory}.initdb`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  chmodSync(draft, 0o700);
  const { uid, gid } = serverIdentity();
  if (uid !== undefined && gid !== undefined) chownSync(draft, uid, gid);
  const fd = openSync(draft, 'r');
  const options = ['-U', 'postgres', '-E', 'UTF8', '--auth-local=trust', '--auth-host=scram-sha-256', '--no-sync'];
  const locale = ['--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'];
  const { status, stderr, error } = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    ['-D', DATA_BY_DESCRIPTOR, ...options, ...locale],
    {
      uid,
      gid,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe', fd],
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    },
  );
  closeSync(fd);
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`initdb failed in ${directory}: ${stderr?.trim() || error?.message}`);
  }
  renameSync(draft, directory);
}
