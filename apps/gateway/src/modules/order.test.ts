import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MODULES } from './order.ts';

const HERE = import.meta.dirname;
const IMPORT = /from '(\.[^']+)'|import '(\.[^']+)'/g;

interface Edge {
  file: string;
  from: string;
  to: string;
  target: string;
}

/** Every import that leaves one module's folder for another's; tests may look wherever they like. */
function edgesBetweenModules(): Edge[] {
  const edges: Edge[] = [];
  for (const from of MODULES) {
    const folder = path.join(HERE, from);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
      const file = path.join(entry.parentPath, entry.name);
      for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
        const target = path.relative(HERE, path.resolve(path.dirname(file), match[1] ?? match[2] ?? ''));
        const to = target.split(path.sep)[0] ?? '';
        if (to !== from && (MODULES as readonly string[]).includes(to))
          edges.push({ file: path.relative(HERE, file), from, to, target });
      }
    }
  }
  return edges;
}

test('every folder is a module of the list, and every module a folder with its ten lines', () => {
  const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((folder) => folder.name).sort()).toEqual([...MODULES].sort());
  for (const module of MODULES)
    expect(readdirSync(path.join(HERE, module))).toEqual(expect.arrayContaining(['README.md', 'index.ts']));
});

test('a module imports only earlier modules', () => {
  const position = (name: string) => (MODULES as readonly string[]).indexOf(name);
  expect(edgesBetweenModules().filter(({ from, to }) => position(to) >= position(from))).toEqual([]);
});

test('a module is imported through its index.ts, its types through its *.schema.ts', () => {
  const loose = edgesBetweenModules().filter(
    ({ target }) => !/^[a-z]+\/(index|[a-z-]+\.schema)\.ts$/.test(target.replaceAll(path.sep, '/')),
  );
  expect(loose).toEqual([]);
});
