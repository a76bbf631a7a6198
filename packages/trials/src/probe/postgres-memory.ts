import { readdirSync, readFileSync } from 'node:fs';

/** What PostgreSQL's processes hold for themselves, in bytes: its shared memory is counted by none. 0 where there is no /proc. */
export function postgresBytes(postmaster: number): number {
  let bytes = 0;
  for (const pid of childrenOf(postmaster)) {
    const [, kilobytes] = /^RssAnon:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`)) ?? [];
    bytes += Number(kilobytes ?? 0) * 1024;
  }
  return bytes;
}

const childrenOf = (parent: number): string[] =>
  processes().filter((pid) => new RegExp(`^PPid:\\s+${parent}$`, 'm').test(read(`/proc/${pid}/status`)));

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile.
    return '';
  }
}
