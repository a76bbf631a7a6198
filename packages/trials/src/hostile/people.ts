import type { ServedPlatform } from '../platform/index.ts';
import type { Person } from './requests.ts';
import type { Known } from './subjects.ts';

const SIGNED_IN = [
  '51-reviewer',
  '5132-reviewer',
  '513227-finance',
  '513227-projects',
  '5101-officer',
  '510104-officer',
  'security-admin',
];
/** Nobody, and somebody who makes it up. */
const STRANGERS: readonly Person[] = [
  { name: 'nobody', cookie: 'a=b' },
  { name: 'a stranger', cookie: `session=${'x'.repeat(43)}` },
];

/** Those who send: people of all levels, and two without a session. */
export async function besetters(platform: ServedPlatform): Promise<Person[]> {
  const people: Person[] = [];
  for (const name of SIGNED_IN) people.push({ name, cookie: await platform.logIn(name) });
  return [...people, ...STRANGERS];
}

const FIND = `{
  projects(first: 20) { nodes { id } } transfers(first: 20) { nodes { id } } receipts(first: 5) { nodes { id } }
  commitments(first: 5) { nodes { id } } funds(first: 10) { nodes { id } } instalments(first: 5) { nodes { id } }
}`;

/** Identifiers that lead somewhere, as one who may see much finds them. @throws {Error} where the lists have changed. */
export async function knownTo({ url }: ServedPlatform, [person]: readonly Person[]): Promise<Known> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person?.cookie ?? '' },
    body: JSON.stringify({ query: FIND }),
  });
  const { data } = (await answer.json()) as { data?: Record<string, { nodes: { id: string }[] }> };
  const ids = Object.values(data ?? {}).flatMap(({ nodes }) => nodes.map(({ id }) => id));
  if (ids.length === 0) throw new Error('nothing is found to be asked for');
  return { ids };
}
