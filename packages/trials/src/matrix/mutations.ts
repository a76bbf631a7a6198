import {
  assertInputObjectType,
  type GraphQLInputObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import type { Random } from '../random.ts';
import { type Aims, typeOfId } from './aims.ts';
import { ghostId } from './ghosts.ts';
import type { Foreigner } from './pairs.ts';
import type { World } from './world.ts';

/** A mutation in which one id is that of a record out of reach, and the same with one that there is not. */
export interface MutationPair {
  name: string;
  document: string;
  inputType: string;
  foreign: Record<string, unknown>;
  unknown: Record<string, unknown>;
}

/** Values that pass for what is meant, so that it is the id that is judged. */
const BY_TYPE: Readonly<Record<string, unknown>> = {
  Date: '2017-04-22',
  Fen: '100',
  Int: 1,
  String: '试用',
  Boolean: true,
  DivisionKey: '513227',
  OrganisationKey: '510104',
};
const BY_NAME: Readonly<Record<string, unknown>> = {
  voucherNo: '试2017-001',
  category: 'WATER',
  year: 2017,
  username: 'somebody-new',
  role: 'finance',
  plannedStartOn: '2017-05-01',
  deadline: '2017-12-31',
  dueOn: '2017-12-31',
  endsOn: '2020-12-31',
  startsOn: '2017-01-01',
};

/** Every mutation with each of its ids in turn, aimed at each record out of reach of the type that the id is of. */
export function mutationPairs(
  world: World,
  aims: Aims,
  foreigners: readonly Foreigner[],
  random: Random,
): MutationPair[] {
  return Object.values(world.schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const inputType = assertInputObjectType(getNamedType(field.args[0]?.type));
    const answer = getNamedType(field.type);
    const types = isUnionType(answer) ? answer.getTypes().map(({ name }) => name) : [];
    const shown = types.filter((name) => name !== 'Refusal');
    const show = shown.map((name) => `... on ${name} { ${name === 'LoginLink' ? 'path expiresAt' : 'id'} }`).join(' ');
    const document = `mutation ($input: ${inputType.name}!) { ${field.name}(input: $input) { __typename ... on Refusal { code message messageEn field retryAfterMs } ${show} } }`;
    const base = inputOf(inputType, aims);
    return Object.values(inputType.getFields())
      .filter(({ name, type }) => getNamedType(type).name === 'ID' && name !== 'requestId')
      .flatMap(({ name }) => {
        const type = name === 'id' ? (shown[0] ?? '') : typeOfId(name) === 'Parent' ? 'Pairing' : typeOfId(name);
        return foreigners
          .filter(({ record }) => record.type === type)
          .map(({ record, relation }) => ({
            name: `${field.name} ${name} of ${type} ${record.row.at} (${relation})`,
            document,
            inputType: inputType.name,
            foreign: { ...base, [name]: record.id },
            unknown: { ...base, [name]: ghostId(random, world.records, record) },
          }));
      });
  });
}

/** Everything an input takes; optional ids are left out, since two of them may exclude each other. */
function inputOf(type: GraphQLInputObjectType, aims: Aims): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'requestId');
  return Object.fromEntries(
    fields.flatMap(({ name, type: of }) => {
      const named = getNamedType(of);
      const isId = named.name === 'ID';
      if (isId && !isNonNullType(of)) return [];
      const inner = isInputObjectType(named)
        ? inputOf(named, aims)
        : isEnumType(named)
          ? named.getValues()[0]?.name
          : isId
            ? (aims.records.get(typeOfId(name))?.id ?? 'none')
            : (BY_NAME[name] ?? BY_TYPE[named.name]);
      return [[name, isListType(isNonNullType(of) ? of.ofType : of) ? [inner] : inner]];
    }),
  );
}
