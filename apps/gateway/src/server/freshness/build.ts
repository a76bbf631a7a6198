import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const APP = path.resolve(import.meta.dirname, '../../..');
/** What an answer is made by. */
const MADE_BY = [path.join(APP, 'src'), path.resolve(APP, '../../packages')];
const SOURCE = /(?<!\.test)\.tsx?$/;
const NOT_OURS = /(^|\/)(node_modules|dist|testing)\//;

let built: string | undefined;

/** One text for one state of the sources, the same in every gateway that runs them. */
export function buildId(): string {
  built ??= hashOfSources();
  return built;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of MADE_BY) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (SOURCE.test(file) && !NOT_OURS.test(file)) hash.update(file).update(readFileSync(path.join(folder, file)));
    }
  }
  return hash.digest('base64url');
}
