import { createHash, randomUUID } from 'node:crypto';
import type { Random } from '../random.ts';
import { type Aims, aimsOf } from './aims.ts';
import { type Answer, faultOf } from './ask.ts';
import { askedBy, checkAsked, FIGURE_DOCUMENTS } from './figures.ts';
import { checkKept, keptReads } from './kept.ts';
import { type MutationPair, mutationPairs } from './mutations.ts';
import { foreignersOf, type Pair, pairsFor } from './pairs.ts';
import { openSession, type Person, RETIRED } from './people.ts';
import { type Cursors, ownQuestions, type Question } from './questions.ts';
import { maySee } from './records.ts';
import { checkOwnPaper, checkOwnSheet, checkPaths, pathPairs, SHEETS } from './routes.ts';
import { leaksIn } from './scan.ts';
import { checkCount, countsFor } from './totals.ts';
import type { World } from './world.ts';

/** One thing to be tried by one person. */
export interface Task {
  /** What kind of check it is, for counting. */
  checks: string;
  /** What is asked, where it is GraphQL. */
  document?: string;
  /** What else of the schema it brings. */
  parts?: readonly string[];
  /** What did not hold. */
  check(): Promise<string[]>;
}

export const OWN = 'own questions';

/** Everything that is tried by one person, of every kind of question in turn. */
export function tasksFor(world: World, person: Person, random: Random, cursors: Cursors): Task[] {
  const aims = aimsOf(world, person, random);
  const foreigners = foreignersOf(world, person, random);
  const pairs = foreigners.flatMap((foreigner) => pairsFor(world, person, aims, foreigner, random));
  const paths = foreigners.flatMap((foreigner) => pathPairs(world, person, foreigner, random));
  const asked = askedBy(world, person, foreigners, random);
  return [
    ...ownQuestions(world, person, aims, cursors).map((question) => ({
      checks: OWN,
      document: question.document,
      check: () => checkOwn(world, person, question, aims),
    })),
    ...mutationPairs(world, person, aims, foreigners, random).map((pair) => ({
      checks: 'mutations',
      document: pair.document,
      parts: pair.parts,
      check: () => checkMutation(world, person, pair),
    })),
    ...pairs.map((pair) => ({ checks: `unknown = ${pair.relation}`, check: () => checkPair(world, person, pair) })),
    ...countsFor(world, person, aims).map((count) => ({
      checks: 'totals',
      check: () => checkCount(world, person, count),
    })),
    ...FIGURE_DOCUMENTS.flatMap(([field]) =>
      asked.map((one) => ({ checks: 'figures', check: () => checkAsked(world, person, field, one) })),
    ),
    ...keptReads(world, person, aims).map((read) => {
      const other = random.pick(world.people.filter((one) => one.userId !== person.userId));
      return { checks: 'kept answers', check: () => checkKept(world, person, other, read) };
    }),
    ...Object.keys(SHEETS).map((type) => ({
      checks: 'sheets and files',
      check: () => checkOwnSheet(world, person, type),
    })),
    { checks: 'sheets and files', check: () => checkOwnPaper(world, person, aims) },
    ...paths.map((pair) => ({ checks: 'sheets and files', check: () => checkPaths(world, person, pair) })),
  ];
}

/** Whatever an answer to somebody's question holds, nothing of it is out of their reach; and what is in reach is there. */
async function checkOwn(world: World, person: Person, { name, document }: Question, aims: Aims): Promise<string[]> {
  const answer = await world.client.graphql(person, document);
  world.coverage.note(person.kind, document);
  const fault = faultOf(answer);
  const failures = fault ? [fault] : leaksIn(person, world.records, answer.body.data);
  // Row security admits exactly what is in reach: where the policies alone answer otherwise, it is they who let through.
  const key = `${person.username} ${document}`;
  const hash = hashOf(answer);
  if ((world.answered.get(key) ?? hash) !== hash) failures.push('is answered otherwise by one wall than by two');
  world.answered.set(key, hash);
  const [, type] = /^node (\w+)/.exec(name) ?? [];
  const record = type ? aims.records.get(type) : undefined;
  if (record && !fault) {
    const found = (answer.body.data as { node?: unknown } | undefined)?.node != null;
    if (found !== maySee(person, record)) failures.push(found ? 'is found out of reach' : 'is not found within reach');
  }
  return failures.map((failure) => `${name} by ${person.username} ${failure}: ${document.slice(0, 300)}`);
}

/** What moves by itself: when the roll-up was made, and which entries are sealed. */
const MOVING = ['asOf', 'sealed', 'unsealed', 'sealedAt'];

const hashOf = ({ status, body }: Answer): string =>
  createHash('sha256')
    .update(JSON.stringify([status, body], (key, value) => (MOVING.includes(key) ? undefined : value)))
    .digest('base64');

/** What is out of reach and what there is not are answered alike, but for the words of the question itself. */
async function checkPair(world: World, person: Person, { name, document, foreign, unknown }: Pair): Promise<string[]> {
  const one = await world.client.graphql(person, document, { value: foreign });
  const other = await world.client.graphql(person, document, { value: unknown });
  world.coverage.note(person.kind, document);
  return differences(`${name} by ${person.username}`, one, other, `${document} ${foreign}`);
}

async function checkMutation(world: World, person: Person, pair: MutationPair): Promise<string[]> {
  const ask = (input: object) =>
    world.client.graphql(person, pair.document, { input: { ...input, requestId: randomUUID() } });
  const one = await ask(pair.foreign);
  const other = await ask(pair.unknown);
  world.coverage.note(person.kind, pair.document, pair.parts);
  return differences(`${pair.name} by ${person.username}`, one, other, JSON.stringify(pair.foreign));
}

function differences(name: string, one: Answer, other: Answer, asked: string): string[] {
  const fault = faultOf(one) ?? faultOf(other);
  if (fault) return [`${name} ${fault}: ${asked.slice(0, 300)}`];
  return one.text === other.text
    ? []
    : [`${name}: ${one.text.slice(0, 300)} but unknown ${other.text.slice(0, 300)}: ${asked.slice(0, 300)}`];
}

/** Whose office has ended is nobody: whatever they ask is refused alike. */
export async function checkRetired({ client, superuser }: World): Promise<string[]> {
  const { rows } = await superuser.query<{ id: string }>('SELECT id::text FROM app_user WHERE username = $1', [
    RETIRED,
  ]);
  const cookie = await openSession(superuser, rows[0]?.id ?? '', null);
  const stranger = { cookie: `session=${'a'.repeat(43)}` };
  const failures: string[] = [];
  for (const path of ['/export/projects.xlsx', '/files/x']) {
    const [one, other] = [await client.get({ cookie }, path), await client.get(stranger, path)];
    if (one.status !== 401 || one.text !== other.text)
      failures.push(`${path} answers somebody without an office ${one.text.slice(0, 200)}`);
  }
  const document = '{ projects { totalCount } divisions { totalCount } }';
  const [one, other] = [await client.graphql({ cookie }, document), await client.graphql(stranger, document)];
  if (one.status !== 401 || one.text !== other.text)
    failures.push(`GraphQL answers somebody without an office ${one.text.slice(0, 200)}`);
  return failures;
}
