import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './people.ts';
import type { World } from './world.ts';

const DOCUMENT = 'subscription { changed { divisionKeys everything figures } }';
/** Counties near and far, a prefecture and a province: where something is said to have changed. */
const HOMES = ['513227', '513226', '411725', '513200', '513300', '510000', '330000'];
const LATEST_MS = 15_000;
/** What is told to nobody must have had the time to be told. */
const AFTER_MS = 700;

const BUMP = `INSERT INTO change (home, version) SELECT home, $2::bigint FROM unnest($1::text[]) AS home
  ON CONFLICT (home) DO UPDATE SET version = greatest(change.version + 1, excluded.version)`;

/** Whoever listens is told of what changed near them, and of nothing else. */
export async function checkStreams(world: World, people: readonly Person[]): Promise<string[]> {
  const end = new AbortController();
  const listeners = await Promise.all(people.map((person) => listen(world, person, end.signal)));
  for (const person of people) world.coverage.note(person.kind, DOCUMENT);
  try {
    // A stream begins with what is known; what changes from now on is news.
    await sleep(AFTER_MS);
    for (const { told } of listeners) told.clear();
    await world.superuser.query(BUMP, [HOMES, Date.now()]);
    const due = listeners.map(({ person }) => HOMES.filter((home) => isNear(person, home)).map(keyOf));
    for (const until = Date.now() + LATEST_MS; Date.now() < until; await sleep(50))
      if (listeners.every(({ told }, i) => due[i]?.every((key) => told.has(key)))) break;
    await sleep(AFTER_MS);
    return listeners.flatMap(({ person, told, status }, i) => {
      const expected = [...(due[i] ?? [])].sort().join();
      const heard = [...told].sort().join();
      if (status !== 200) return [`the stream of ${person.username} answers ${status}`];
      return heard === expected
        ? []
        : [`the stream of ${person.username} tells of ${heard}, where ${expected} is near`];
    });
  } finally {
    end.abort();
  }
}

interface Listener {
  person: Person;
  status: number;
  told: Set<string>;
}

async function listen({ client }: World, person: Person, signal: AbortSignal): Promise<Listener> {
  const answer = await client.stream(person, DOCUMENT, signal);
  const told = new Set<string>();
  void pour(answer, told);
  return { person, status: answer.status, told };
}

async function pour({ body }: Response, told: Set<string>): Promise<void> {
  let text = '';
  try {
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines.filter((one) => one.startsWith('data: {'))) {
        const { data } = JSON.parse(line.slice(6)) as { data?: { changed?: { divisionKeys: string[] } } };
        for (const key of data?.changed?.divisionKeys ?? []) told.add(key);
      }
    }
  } catch {
    // Ended by the trial, which has heard enough.
  }
}

const keyOf = (home: string): string => home.replace(/(00){1,2}$/, '');

/** Whether a home lies in somebody's territory or above it, or is one they give to today. */
function isNear({ seat, homes }: Person, home: string): boolean {
  const key = keyOf(home);
  return homes.has(home) || (seat !== '' && (key.startsWith(seat) || seat.startsWith(key)));
}
