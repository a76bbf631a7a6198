import type { Aims } from './aims.ts';
import { rowTypeOf } from './pairs.ts';
import type { Person } from './people.ts';
import { isConnection, rootFields } from './questions.ts';
import { maySee, type PlatformRecord } from './records.ts';
import type { World } from './world.ts';

const CAP = 1000;

/** One count to be held against the records that are there. */
export interface Count {
  name: string;
  document: string;
  expected: number;
}

/** What every list says it holds: of all, of a place, of a giver. Counted from the records themselves. */
export function countsFor(world: World, person: Person, aims: Aims): Count[] {
  const projects = world.records.of('Project').filter((record) => maySee(person, record)).length;
  return [
    { name: 'projectSums', document: '{ projectSums { totalCount: count } }', expected: projects },
    ...listCounts(world, person, aims),
  ];
}

function listCounts(world: World, person: Person, aims: Aims): Count[] {
  return rootFields(world)
    .filter(isConnection)
    .flatMap((field) => {
      const type = rowTypeOf(field);
      const seen = world.records.of(type).filter((record) => maySee(person, record));
      if (!world.records.byType.has(type)) return [];
      return waysOf(field.name, aims, String(field.args.map(({ name }) => name))).map(({ given, holds }) => ({
        name: `${field.name}${given}`,
        document: `{ ${field.name}${given} { totalCount totalCapped } }`,
        expected: Math.min(seen.filter(holds).length, CAP),
      }));
    });
}

interface Way {
  given: string;
  holds: (record: PlatformRecord) => boolean;
}

function waysOf(_field: string, { divisionKey, providerKey }: Aims, args: string): Way[] {
  const wrap = (inner: string): string => (args.includes('filter') ? `(filter: { ${inner} })` : `(${inner})`);
  const all: Way = { given: '', holds: () => true };
  if (!args.includes('filter') && !args.includes('providerKey')) return [all];
  const at: Way = {
    given: wrap(`divisionKey: "${divisionKey}"`),
    holds: ({ row }) => row.divisionKey.startsWith(divisionKey),
  };
  const by: Way = {
    given: wrap(`providerKey: "${providerKey}"`),
    holds: ({ row }) => row.providerKey.startsWith(providerKey),
  };
  return [all, at, by];
}

export async function checkCount(world: World, person: Person, { name, document, expected }: Count): Promise<string[]> {
  const answer = await world.client.graphql(person, document);
  world.coverage.note(person.kind, document);
  const [list] = Object.values((answer.body.data ?? {}) as Record<string, { totalCount?: number }>);
  return list?.totalCount === expected
    ? []
    : [
        `${name} counts ${list?.totalCount ?? answer.text.slice(0, 200)} for ${person.username}, who reaches ${expected}`,
      ];
}
