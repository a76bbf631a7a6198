import { assertEnumType, type GraphQLInputObjectType, getNamedType } from 'graphql';
import type { Random } from '../random.ts';
import { ghostKey } from './ghosts.ts';
import { type Asking, type MutationPair, pairOf, targetsOf } from './mutations.ts';
import type { Foreigner } from './pairs.ts';
import type { Person } from './people.ts';
import { isWithin } from './records.ts';
import type { World } from './world.ts';

/** Whether a mutation is about a record of any type or a figure, one of both. */
export const takesSubject = (input: GraphQLInputObjectType): boolean => 'subjectType' in input.getFields();

interface Asker {
  world: World;
  person: Person;
  foreigners: readonly Foreigner[];
  random: Random;
}

/** A mutation about a record, of each type that it takes, and about a figure: out of reach, and such as there is not. */
export function subjectPairs(asking: Asking, asker: Asker): MutationPair[] {
  const { world, foreigners, random } = asker;
  const types = assertEnumType(getNamedType(asking.inputType.getFields().subjectType?.type)).getValues();
  const text = '试用';
  const records = types.flatMap(({ name: subjectType }) =>
    targetsOf(world, subjectType, foreigners, random).map(({ about, foreign, unknown }) =>
      pairOf(
        asking,
        `subjectId of ${about}`,
        { subjectType, subjectId: foreign, text },
        { subjectType, subjectId: unknown, text },
      ),
    ),
  );
  return [...records, ...figurePairs(asking, asker, text)];
}

/** What a figure is asked for besides its place, so that it is the place that is judged. */
const FIGURE = {
  figureKey: 'funds.in-place',
  period: '2017',
  asOf: '2017-04-22',
  scheme: 'EAST_WEST',
  source: 'FISCAL',
  value: '1',
};

function figurePairs(asking: Asking, { world, person, foreigners, random }: Asker, text: string): MutationPair[] {
  const ghost = (key: string): string => ghostKey(random, world.divisions, key) ?? '519999';
  const places = foreigners
    .filter(({ record: { row } }) => row.divisionKey !== '' && row.providerKey !== '' && !isWithin(person, row))
    .map(({ record: { row }, relation }) => ({ about: relation, of: row.divisionKey, by: row.providerKey }));
  const nowhere = { about: 'nowhere', of: ghost('513227'), by: '519999x9999' };
  return (places.length > 0 ? places : [nowhere]).map(({ about, of, by }) => {
    const at = (divisionKey: string) => ({ ...FIGURE, divisionKey, providerKey: by, text });
    return pairOf(asking, `divisionKey of a figure of ${of} (${about})`, at(of), at(ghost(of)));
  });
}
