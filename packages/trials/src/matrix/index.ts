import type { Campaign, Form, Outcome, Run } from '../campaign.ts';
import type { Random } from '../random.ts';
import type { Person } from './people.ts';
import { readCursors } from './questions.ts';
import { checksums } from './stillness.ts';
import { checkStreams } from './streams.ts';
import { checkRetired, type Task, tasksFor } from './tasks.ts';
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
  for (const [i, { person, walls }] of turnsOf(people, form).entries()) {
    await setRowSecurity(world.superuser, walls === 2);
    const tasks = tasksFor(world, person, random.fork(), cursors);
    const who = eachKindAll ? person.kind : 'anybody';
    // What asks for a part of the schema for the first time, and of the rest some by turns.
    const chosen = tasks.filter(
      ({ document, parts }, n) => (document && world.coverage.brings(who, document, parts)) || (n + i) % oneOf === 0,
    );
    const failed = await runAll(chosen, done);
    failures.push(...failed.map((failure) => (walls === 1 ? `by wall one alone, ${failure}` : failure)));
    if (form === 'long' && i % 10 === 0) say(`${i + 1} turns, ${world.client.requests} requests`);
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

interface Turn {
  person: Person;
  /** How many walls stand: both, or the policies alone, since row security would hide what they let through. */
  walls: 1 | 2;
}

/** The long form asks everything behind both walls and again behind one; the others by turns. */
function turnsOf(people: readonly Person[], form: Form): Turn[] {
  const turn = (walls: Turn['walls']) => (person: Person) => ({ person, walls });
  if (form === 'long') return [...people.map(turn(2)), ...people.map(turn(1))];
  return [...people.filter((_, i) => i % 2 === 0).map(turn(2)), ...people.filter((_, i) => i % 2 === 1).map(turn(1))];
}

/** Some of every kind, by chance, so that another seed asks from elsewhere. */
function someOfEachKind(people: readonly Person[], random: Random, count: number): Person[] {
  const some = [...Map.groupBy(people, ({ kind }) => kind).values()].flatMap((all) =>
    count >= all.length ? all : Array.from({ length: count }, () => random.pick(all)),
  );
  // In an order by chance, which decides who asks behind how many walls.
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
