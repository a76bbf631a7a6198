import type { Campaign, Outcome, Run } from '../campaign.ts';
import type { Random } from '../random.ts';
import type { Person } from './people.ts';
import { readCursors } from './questions.ts';
import { checksums } from './stillness.ts';
import { checkStreams } from './streams.ts';
import { checkRetired, OWN, type Task, tasksFor } from './tasks.ts';
import { openWorld, setRowSecurity, type World } from './world.ts';

/** How many people of each kind ask; whether each kind asks for every part of the schema, or all kinds together; and one of how many other questions is asked. */
const FORMS = {
  test: { ofEachKind: 1, eachKindAll: false, oneOf: 100 },
  short: { ofEachKind: 1, eachKindAll: true, oneOf: 4 },
  long: { ofEachKind: Number.POSITIVE_INFINITY, eachKindAll: true, oneOf: 1 },
};
const AT_ONCE = 4;
const MOST_FAILURES = 40;

/** Everything the schema, the export and the files can be asked, by everybody, about what stands to them in every way. */
export const matrix: Campaign = {
  name: 'matrix',
  shows:
    'What is out of reach is answered like what there is not, byte for byte, and nothing of it stands in any answer.',
  async run(run) {
    const world = await openWorld();
    try {
      return await runOn(world, run);
    } finally {
      await world.close();
    }
  },
};

async function runOn(world: World, { form, random, say }: Run): Promise<Outcome> {
  const { ofEachKind, eachKindAll, oneOf } = FORMS[form];
  const people = someOfEachKind(world.people, random, ofEachKind);
  const cursors = await readCursors(world);
  const failures = [...(await checkRetired(world)), ...(await checkStreams(world, people))];
  const before = await checksums(world.superuser);
  const kinds = [...new Set(people.map(({ kind }) => kind))];
  const done = new Map<string, number>();
  for (const [i, person] of people.entries()) {
    const tasks = tasksFor(world, person, random.fork(), cursors);
    const who = eachKindAll ? person.kind : 'anybody';
    // What asks for a part of the schema for the first time, and of the rest some by turns.
    const chosen = tasks.filter(
      ({ document, parts }, n) => (document && world.coverage.brings(who, document, parts)) || (n + i) % oneOf === 0,
    );
    const alone = form === 'long' || i % 2 === 1;
    // Before one wall is taken out, what is answered behind both, to be held against it.
    failures.push(
      ...(await runAll(alone && form !== 'long' ? chosen.filter(({ checks }) => checks === OWN) : chosen, done)),
    );
    if (alone) {
      await setRowSecurity(world.superuser, false);
      const failed = await runAll(chosen, done);
      failures.push(...failed.map((failure) => `by wall one alone, ${failure}`));
      await setRowSecurity(world.superuser, true);
    }
    if (form === 'long' && i % 10 === 0) say(`${i + 1} of ${people.length} people, ${world.client.requests} requests`);
    if (failures.length > MOST_FAILURES) break;
  }
  const after = await checksums(world.superuser);
  for (const [table, sum] of after)
    if (before.get(table) !== sum) failures.push(`${table} was changed by what was refused`);
  failures.push(...uncovered(world, eachKindAll ? kinds : []));
  const { done: exercised, all } = world.coverage.pairs(kinds);
  return {
    failures: failures.slice(0, MOST_FAILURES),
    figures: {
      people: people.length,
      kinds: kinds.length,
      requests: world.client.requests,
      ...Object.fromEntries(done),
      'parts of the schema': world.coverage.parts.length,
      'parts by kinds, %': Math.round((100 * exercised) / all),
    },
  };
}

/** Some of every kind, by chance, so that another seed asks from elsewhere. */
function someOfEachKind(people: readonly Person[], random: Random, count: number): Person[] {
  const some = [...Map.groupBy(people, ({ kind }) => kind).values()].flatMap((all) =>
    count >= all.length ? all : Array.from({ length: count }, () => random.pick(all)),
  );
  // In an order by chance, which decides who asks behind one wall, too.
  return some
    .map((person) => ({ person, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ person }) => person);
}

/** Runs tasks a few at once, and counts them by what they check. */
async function runAll(tasks: readonly Task[], done: Map<string, number>): Promise<string[]> {
  const failures: string[] = [];
  const waiting = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      failures.push(...(await task.check()));
      done.set(task.checks, (done.get(task.checks) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failures;
}

/** Parts of the schema that cannot be asked for here, each with why. */
const NOT_ASKED: Readonly<Record<string, string>> = {};

function uncovered({ coverage }: World, kinds: readonly string[]): string[] {
  const missing = kinds.length > 0 ? coverage.missingFor(kinds) : coverage.missing();
  const unexplained = missing.filter((part) => !NOT_ASKED[part.split(' by ')[0] ?? '']);
  return unexplained.length > 0
    ? [`${unexplained.length} parts of the schema were not asked for: ${unexplained.slice(0, 40).join(', ')}`]
    : [];
}
