import type { Random } from '../random.ts';
import { codesOf } from './ask.ts';
import { ghostKey } from './ghosts.ts';
import type { Foreigner } from './pairs.ts';
import type { Person } from './people.ts';
import { isWithin } from './records.ts';
import type { World } from './world.ts';

/** One request for figures by place and giver, and whether all of it lies within reach. */
export interface Asked {
  divisionKey?: string;
  providerKey?: string;
}

const READERS = ['province', 'prefecture', 'county', 'township', 'village', 'partner'];

/** Places and givers of every relation, one by one and together, and those that there are not. */
export function askedBy(world: World, person: Person, foreigners: readonly Foreigner[], random: Random): Asked[] {
  const mine = world.records.of('Fund').filter(({ row }) => isWithin(person, row));
  const fund = mine.length > 0 ? random.pick(mine).row : undefined;
  const byRelation = [...Map.groupBy(foreigners, ({ relation }) => relation).values()].map(
    (all) => random.pick(all).record.row,
  );
  const ghost = (key: string) => ghostKey(random, world.divisions, key);
  const divisions = [
    undefined,
    person.seat || undefined,
    fund?.divisionKey,
    ...byRelation.map(({ divisionKey }) => divisionKey),
    ghost('513227'),
  ];
  const providers = [
    undefined,
    person.organisationKey || undefined,
    fund?.providerKey,
    ...byRelation.map(({ providerKey }) => providerKey || undefined),
    ghost('510104'),
  ];
  const unique = (keys: readonly (string | undefined)[]) => [...new Set(keys.filter((key) => key !== ''))];
  return unique(divisions).flatMap((divisionKey) =>
    unique(providers).map((providerKey) => ({ divisionKey, providerKey })),
  );
}

const given = ({ divisionKey, providerKey }: Asked): string =>
  [divisionKey && `divisionKey: "${divisionKey}"`, providerKey && `providerKey: "${providerKey}"`]
    .filter(Boolean)
    .join(', ');

const KEYS = 'keys: ["funds.in-place", "projects.planned"]';
const DOCUMENTS: Readonly<Record<string, (asked: Asked) => string>> = {
  figures: (asked) =>
    `{ figures(filter: { period: "2014/2017", ${KEYS}, ${given(asked)} }) { key value parts(by: RECORD, first: 5) { totalCount nodes { key value recordId } } } }`,
  flows: (asked) =>
    `{ flows(period: "2014/2017", ${given(asked)}) { sent inPlace division { key } provider { key } } }`,
  comparison: (asked) =>
    `{ comparison(by: ${asked.divisionKey ? 'PROVIDER' : 'DIVISION'}, period: "2014/2017", ${KEYS}, ${given(asked)}) { key name figures { key value } } }`,
};
export const FIGURE_DOCUMENTS = Object.entries(DOCUMENTS);

/** Answered if everything asked for lies within reach, else refused, naming the filter to add; which, added, is answered. */
export async function checkAsked(world: World, person: Person, field: string, asked: Asked): Promise<string[]> {
  const document = DOCUMENTS[field]?.(asked) ?? '';
  const answer = await world.client.graphql(person, document);
  world.coverage.note(person.kind, document);
  const allowed = READERS.includes(person.level) && isWithin(person, asked);
  const codes = codesOf(answer);
  if (allowed)
    return codes.includes('FORBIDDEN')
      ? [`${field} ${given(asked)} is within reach of ${person.username} and refused`]
      : [];
  if (!codes.includes('FORBIDDEN') && !codes.includes('INVALID'))
    return [`${field} ${given(asked)} is out of reach of ${person.username} and answered ${answer.text.slice(0, 300)}`];
  const [error] = answer.body.errors ?? [];
  const filter = error?.extensions?.field;
  if (!codes.includes('FORBIDDEN') || !READERS.includes(person.level)) return [];
  if (filter !== 'divisionKey' && filter !== 'providerKey')
    return [`${field} ${given(asked)} is refused to ${person.username} without a filter to add`];
  const advised = { ...asked, [filter]: /"([^"]+)"/.exec(String(error?.message))?.[1] };
  const again = await world.client.graphql(person, DOCUMENTS[field]?.(advised) ?? '');
  return codesOf(again).includes('FORBIDDEN')
    ? [`${field} ${given(asked)} tells ${person.username} to add ${given(advised)}, which is refused too`]
    : [];
}
