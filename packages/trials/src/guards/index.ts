import type { Campaign, Outcome, Run } from '../campaign.ts';
import { type GuardsCluster, startGuardsCluster } from './cluster.ts';
import { type Guard, type Notice, nameOf, type TestNotice } from './guard.ts';
import { guardList } from './list/index.ts';
import { execute, run as runNotice, runTests, type Verdict } from './notice.ts';
import { makeScratch, type Scratch, StaleGuard } from './scratch.ts';

const AT_ONCE = 2;
const IN_TEST = 4;
/** Of all of them; the rest come with other seeds, and all with the long form. */
const IN_SHORT = 120;

export const guards: Campaign = {
  name: 'guards',
  shows: 'Each guard that is taken out of the source is missed by a test or trial: none is silent',
  run: (run) => takeOut(run, choose(run)),
};

/** Takes out some guards, each by itself. */
export async function takeOut(run: Run, chosen: readonly Guard[]): Promise<Outcome> {
  const scratches = Array.from({ length: AT_ONCE }, makeScratch);
  try {
    const cluster = await startGuardsCluster();
    try {
      return await takeOutEach(run, chosen, { cluster, scratches });
    } finally {
      await cluster.stop();
    }
  } finally {
    for (const scratch of scratches) scratch.remove();
  }
}

/** All of them, or some that change with the seed. */
function choose({ form, random }: Run): readonly Guard[] {
  if (form === 'long') return guardList;
  if (form === 'short') {
    const left = [...guardList];
    return Array.from({ length: Math.min(IN_SHORT, left.length) }, () =>
      left.splice(random.below(left.length), 1),
    ).flat();
  }
  const quick = guardList.filter(({ notice, inDatabase }) => notice.by === 'test' && !inDatabase);
  return Array.from({ length: IN_TEST }, () => random.pick(quick)).filter((guard, i, all) => all.indexOf(guard) === i);
}

interface Workshop {
  cluster: GuardsCluster;
  scratches: readonly Scratch[];
}

async function takeOutEach(
  { form, say }: Run,
  chosen: readonly Guard[],
  { cluster, scratches }: Workshop,
): Promise<Outcome> {
  const failures: string[] = [];
  const noticed: Record<string, number> = {};
  const waiting = [...chosen];
  const [first] = scratches;
  // In the short form the tests and the other campaigns run anyway, before it and beside it.
  if (first && form !== 'short') failures.push(...(await whatFailsAnyway(chosen, first, cluster)));
  await Promise.all(
    scratches.map(async (scratch) => {
      for (let guard = waiting.shift(); guard; guard = waiting.shift()) {
        const verdict = await without(guard, scratch, cluster);
        const by = nameOf(guard.notice);
        if (verdict.came === 'noticed') noticed[by] = (noticed[by] ?? 0) + 1;
        else failures.push(`${guard.name}: ${told(verdict, by)}`);
        say(`${verdict.came === 'noticed' ? '✓' : '✗'} ${guard.name} (${by})`);
      }
    }),
  );
  const trials = Object.keys(noticed).filter((by) => by.startsWith('trial')).length;
  return {
    failures,
    figures: {
      guards: chosen.length,
      noticed: Object.values(noticed).reduce((sum, n) => sum + n, 0),
      'by tests': Object.keys(noticed).length - trials,
      'by trials': trials,
    },
  };
}

function told(verdict: Verdict, by: string): string {
  if (verdict.came === 'passed') return `silent: ${by} passes without it`;
  return `${by} does not notice it but breaks: ${'saying' in verdict ? verdict.saying : ''}`;
}

/** Runs each test and trial with all guards in place: one that fails anyway notices nothing. */
async function whatFailsAnyway(chosen: readonly Guard[], { root }: Scratch, cluster: GuardsCluster): Promise<string[]> {
  const place = { root, env: cluster.env };
  const notices = chosen.map(({ notice }) => notice);
  const failures: string[] = [];
  const judge = (what: string, verdict: Verdict) => {
    if (verdict.came !== 'passed') failures.push(`${what} fails with all guards in place: ${verdict.saying}`);
  };
  for (const [workspace, tests] of byWorkspace(notices)) judge(workspace, await runTests(place, tests));
  for (const trial of new Set(notices.flatMap((notice) => (notice.by === 'trial' ? [notice.campaign] : []))))
    judge(`trial ${trial}`, await runNotice(place, { by: 'trial', campaign: trial }));
  return failures;
}

function byWorkspace(notices: readonly Notice[]): Map<string, TestNotice[]> {
  const groups = new Map<string, TestNotice[]>();
  for (const notice of notices.filter((one) => one.by === 'test')) {
    const workspace = notice.file.split('/').slice(0, 2).join('/');
    groups.set(workspace, [...(groups.get(workspace) ?? []), notice]);
  }
  return groups;
}

async function without(guard: Guard, scratch: Scratch, cluster: GuardsCluster): Promise<Verdict> {
  let putBack = (): void => undefined;
  let drop = async (): Promise<void> => undefined;
  try {
    putBack = scratch.takeOut(guard);
    let { env } = cluster;
    if (guard.inDatabase) {
      const altered = await cluster.altered((url) => migrate(scratch.root, url));
      drop = altered.drop;
      env = altered.env;
    }
    return await runNotice({ root: scratch.root, env }, guard.notice);
  } catch (error) {
    if (error instanceof StaleGuard) return { came: 'broken', saying: `the list of guards is stale: ${error.message}` };
    return { came: 'broken', saying: String(error) };
  } finally {
    putBack();
    await drop();
  }
}

async function migrate(root: string, url: string): Promise<void> {
  const { code, text } = await execute(['packages/trials/src/guards/migrated.ts', url], { cwd: root, env: {} });
  if (code !== 0) throw new Error(`its migrations cannot be run: ${text.slice(-600)}`);
}
