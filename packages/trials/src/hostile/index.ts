import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Campaign, Form, Outcome, Run } from '../campaign.ts';
import { type ServedPlatform, servedPlatform } from '../platform/index.ts';
import { postgresBytes } from '../probe/postgres-memory.ts';
import { Watch } from '../probe/watch.ts';
import { outcomeOf, type Stage } from './outcome.ts';
import { besetters, knownTo } from './people.ts';
import { Attempts } from './requests.ts';
import { besiege, newTally } from './siege.ts';
import { subjects } from './subjects.ts';

const COUNT: Readonly<Record<Form, number>> = { test: 1500, short: 20_000, long: 1_000_000 };
/** Memory is compared between stages of equal length; during the first, caches fill. */
const STAGES: Readonly<Record<Form, number>> = { test: 3, short: 5, long: 20 };

export const hostile: Campaign = {
  name: 'hostile',
  shows: 'distorted operations and requests are refused: no 5xx, no crash, flat memory, the event loop never held',
  run,
};

async function run({ form, random, say }: Run): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  const watch = new Watch(folder);
  let platform: ServedPlatform | undefined;
  try {
    platform = await servedPlatform({ env: watch.env });
    const log = errorsOf(platform);
    const people = await besetters(platform);
    const attempts = new Attempts(subjects(await knownTo(platform, people)), people, random);
    const tally = newTally();
    const stages: Stage[] = [];
    for (let stage = 1; stage <= STAGES[form]; stage++) {
      const began = performance.now();
      const count = Math.round(COUNT[form] / STAGES[form]);
      const from = watch.samples().length;
      await besiege(platform.url, attempts, count, tally);
      const seconds = (performance.now() - began) / 1000;
      const heldMs = Math.max(
        0,
        ...watch
          .samples()
          .slice(from)
          .map((sample) => sample.heldMs),
      );
      const { heapUsed, rss, cpuMs } = await watch.settle(platform.pid);
      stages.push({ count, seconds, heldMs, cpuMs, heapUsed, rss, postgres: postgresBytes(platform.postgres().pid) });
      say(`${stage * count} sent, ${Math.round(count / seconds)} a second, ${tally.faults.size} kinds of failure`);
    }
    const alive = platform.process.exitCode === null && (await fetch(`${platform.url}/readyz`)).ok;
    return outcomeOf({ tally, stages, errors: log, alive });
  } finally {
    await platform?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines in which the gateway tells of something it did not expect. */
function errorsOf(platform: ServedPlatform): string[] {
  const errors: string[] = [];
  for (const stream of [platform.process.stdout, platform.process.stderr])
    stream?.on('data', (chunk: string) => {
      const lines = chunk.split('\n').filter((line) => /"level":[56]0|Error|Warning/.test(line));
      if (errors.length < 200) errors.push(...lines);
    });
  return errors;
}
