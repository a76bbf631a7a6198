import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../platform/index.ts';
import type { Guard } from './guard.ts';

/** A copy of the repository's sources in which guards are taken out. */
export interface Scratch {
  root: string;
  /** Takes a guard out, until it is put back. @throws {Error} where its text does not stand there exactly once. */
  takeOut(guard: Guard): () => void;
  remove(): void;
}

const LEFT_BEHIND = new Set(['node_modules', 'dist', '.data', '.turbo', '.cache', 'docs']);

/** The tests of a copy share one cluster, and say which of its templates is theirs. */
const TESTING = 'apps/gateway/src/testing';
const SHARED_CLUSTER = [
  {
    file: `${TESTING}/setup.ts`,
    text: 'const cluster = await startTestCluster();',
    instead: `const cluster = { url: process.env.GUARDS_CLUSTER ?? '', stop: async () => undefined };`,
  },
  {
    file: `${TESTING}/cluster.ts`,
    text: `export const TEMPLATE = 'jiedui_template';`,
    instead: `export const TEMPLATE = process.env.GUARDS_TEMPLATE ?? '';`,
  },
  {
    file: `${TESTING}/demo.ts`,
    text: `const DEMO = 'jiedui_demo';`,
    instead: `const DEMO = process.env.GUARDS_DEMO ?? '';`,
  },
];

/** Copies what is worked on and links what is installed. */
export function makeScratch(): Scratch {
  const root = mkdtempSync(path.join(tmpdir(), 'guards-'));
  for (const name of ['package.json', 'tsconfig.base.json', 'apps', 'packages'])
    cpSync(path.join(ROOT, name), path.join(root, name), {
      recursive: true,
      filter: (source) => !LEFT_BEHIND.has(path.basename(source)),
    });
  linkInstalled(root);
  for (const change of SHARED_CLUSTER) patch(root, change);
  return {
    root,
    takeOut({ also, ...guard }) {
      const putBack = patch(root, guard);
      try {
        if (also) patch(root, { file: guard.file, ...also });
      } catch (error) {
        putBack();
        throw error;
      }
      return putBack;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Everything installed but the workspaces, whose names have to lead to the copy. */
function linkInstalled(root: string): void {
  const own = path.join(root, 'node_modules', '@jiedui');
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(path.join(ROOT, 'node_modules')))
    if (name !== '@jiedui') symlinkSync(path.join(ROOT, 'node_modules', name), path.join(root, 'node_modules', name));
  for (const group of ['apps', 'packages'])
    for (const name of readdirSync(path.join(root, group)))
      if (existsSync(path.join(root, group, name, 'package.json'))) {
        symlinkSync(path.join(root, group, name), path.join(own, name));
        const built = path.join(ROOT, group, name, 'dist');
        if (existsSync(built)) symlinkSync(built, path.join(root, group, name, 'dist'));
      }
  // A database made by the same sources need not be made again.
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  symlinkSync(path.join(ROOT, '.cache'), path.join(root, '.cache'));
}

function patch(root: string, { file, text, instead }: Pick<Guard, 'file' | 'text' | 'instead'>): () => void {
  const source = path.join(root, file);
  const before = readFileSync(source, 'utf8');
  const pieces = before.split(text);
  if (pieces.length !== 2) throw new StaleGuard(`${file} holds ${pieces.length - 1} times: ${text}`);
  writeFileSync(source, pieces.join(instead));
  return () => writeFileSync(source, before);
}

/** The list of guards and the sources have parted. */
export class StaleGuard extends Error {}
