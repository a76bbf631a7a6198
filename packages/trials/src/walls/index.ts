import { randomUUID } from 'node:crypto';
import type { Campaign, Outcome, Run } from '../campaign.ts';
import { type OpenPlatform, openPlatform } from '../platform/index.ts';
import { compare, type Tally } from './compare.ts';
import { anybody, demoPeople, type Person } from './people.ts';
import { knownTables, type Row } from './reach.ts';
import { isSynthesised, rowsOf, synthesise } from './rows.ts';
import { tryForReal } from './samples.ts';
import { openTables, readTables, type Table } from './tables.ts';
import { connectBoth, judgeOf } from './verdicts.ts';

/** How many comparisons at least; the last round is finished. */
const ENOUGH = { test: 100_000, short: 1_000_000, long: 10_000_000 };
const PEOPLE_A_ROUND = { demo: 8, anybody: 16 };
const ROWS_A_ROUND = { standing: 6, added: 10 };
const REAL_WRITES_A_ROUND = 40;
/** As many as a person reads at a glance. */
const MOST_FAILURES = 20;

/** Wall one against wall two, and both against the design's words, on people, rows and actions by chance. */
export const walls: Campaign = {
  name: 'walls',
  shows: 'What a policy allows, row security admits; and row security admits a row exactly if it is in reach.',
  async run(run) {
    const platform = await openPlatform();
    try {
      return await runOn(platform, run);
    } finally {
      await platform.close();
    }
  },
};

async function runOn(platform: OpenPlatform, { form, random, say }: Run): Promise<Outcome> {
  const tables = await readTables(platform);
  const failures = tables
    .filter(({ name }) => !knownTables.includes(name))
    .map(({ name }) => `say in walls/reach.ts who reaches ${name}`);
  failures.push(...(await openTables(platform)).map((name) => `no row security holds ${name}`));
  const demo = await demoPeople(platform);
  const known = tables.filter(({ name, granted }) => knownTables.includes(name) && granted.size > 0);
  const standing = new Map<string, Row[]>();
  for (const table of known) standing.set(table.name, await rowsOf(platform, table));
  const keys = demo.map(({ viewer }) => viewer.organisation.key).filter(Boolean);
  const userIds = demo.map(({ viewer }) => viewer.userId);
  // Past foreign keys and checks of other rows: a row lies where chance puts it.
  await platform.superuser('SET session_replication_role = replica');
  const connections = await connectBoth(platform);
  const tally: Tally = { compared: 0, admitted: 0, allowed: 0, real: 0, people: 0, rows: 0 };
  try {
    for (let round = 1; tally.compared < ENOUGH[form] && failures.length < MOST_FAILURES; round++) {
      const near = Array.from({ length: 2 }, () => random.pick(keys));
      const neighbours = demo.filter(({ viewer }) => near.some((key) => areNear(key, viewer.organisation.key)));
      const people = [
        ...Array.from({ length: PEOPLE_A_ROUND.demo }, () => random.pick(random.chance(0.6) ? neighbours : demo)),
        ...Array.from({ length: PEOPLE_A_ROUND.anybody }, () => anybody(random, near, userIds)),
      ];
      const rows = await gather({ platform, tables: known, standing, run: { random }, near, people });
      const judge = judgeOf(connections.app, connections.superuser, known, rows);
      for (const person of people) {
        const verdicts = await judge.ask(person.viewer);
        failures.push(...compare({ person, rows, tables: known, verdicts, tally, random }));
      }
      for (let i = 0; i < REAL_WRITES_A_ROUND; i++)
        failures.push(
          ...(await tryForReal({ platform, judge, person: random.pick(people), rows, tables: known, tally, random })),
        );
      tally.people += people.length;
      tally.rows += rows.length;
      if (form === 'long' && round % 10 === 0) say(`${tally.compared} compared`);
    }
  } finally {
    await connections.end();
  }
  return {
    failures: failures.slice(0, MOST_FAILURES),
    figures: { tables: known.length, ...tally },
  };
}

const areNear = (a: string, b: string): boolean => b !== '' && (a.startsWith(b) || b.startsWith(a.slice(0, 4)));

interface Gathering {
  platform: OpenPlatform;
  tables: readonly Table[];
  standing: ReadonlyMap<string, readonly Row[]>;
  run: Pick<Run, 'random'>;
  near: readonly string[];
  people: readonly Person[];
}

/** Some rows that stand, and new ones close to the keys of the round; those of the last round go. */
async function gather({ platform, tables, standing, run: { random }, near, people }: Gathering): Promise<Row[]> {
  const keys = [...near, ...near, ...people.slice(0, 4).map(({ viewer }) => viewer.organisation.key || '51')];
  const userIds = [...people.map(({ viewer }) => viewer.userId), randomUUID()];
  const rows: Row[] = [];
  for (const table of tables) {
    const old = standing.get(table.name) ?? [];
    if (old.length > 0) rows.push(...new Set(Array.from({ length: ROWS_A_ROUND.standing }, () => random.pick(old))));
    if (!isSynthesised(table)) continue;
    const before = old.map(({ at }) => at);
    await platform.superuser(`DELETE FROM ${table.name} WHERE ctid <> ALL ($1::text[]::tid[])`, [before]);
    await synthesise(platform, table, { random, keys, userIds, count: ROWS_A_ROUND.added });
    const stood = new Set(before);
    rows.push(...(await rowsOf(platform, table)).filter(({ at }) => !stood.has(at)));
  }
  return rows;
}
