import { randomUUID } from 'node:crypto';
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
import type { Person } from './people.ts';
import { globalId } from './records.ts';
import { subjectPairs, takesSubject } from './subjects.ts';
import type { World } from './world.ts';

/** A mutation in which one id is that of a record out of reach, and the same with one that there is not. */
export interface MutationPair {
  name: string;
  document: string;
  /** What of the schema the input brings, `CreateProjectInput.lines`, `Route.DIRECT`. */
  parts: readonly string[];
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
  person: Person,
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
    const common = { name: field.name, document, inputType };
    const inputs = inputsOf(inputType, aims);
    if (takesSubject(inputType)) return subjectPairs(common, { world, person, foreigners, random });
    return idsOf(inputType, shown[0] ?? '').flatMap(({ name, type }) =>
      targetsOf(world, type, foreigners, random).flatMap(({ about, foreign, unknown }, i) =>
        // The first of them with each value of an enum, the others with one.
        inputs
          .slice(0, i === 0 ? inputs.length : 1)
          .map((input) =>
            pairOf(common, `${name} of ${about}`, { ...input, [name]: foreign }, { ...input, [name]: unknown }),
          ),
      ),
    );
  });
}

/** A mutation and what it takes. */
export interface Asking {
  name: string;
  document: string;
  inputType: GraphQLInputObjectType;
}

/** A mutation with an input that names what is out of reach, and with one that names what there is not. */
export function pairOf(
  { name, document, inputType }: Asking,
  about: string,
  foreign: Record<string, unknown>,
  unknown: Record<string, unknown>,
): MutationPair {
  return {
    name: `${name} ${about}`,
    document,
    parts: partsOf(inputType, { ...foreign, requestId: '' }),
    foreign,
    unknown,
  };
}

/** The fields of an input that name a record, with its type. */
function idsOf(inputType: GraphQLInputObjectType, answered: string): { name: string; type: string }[] {
  return Object.values(inputType.getFields()).flatMap(({ name, type }) => {
    if (name === 'key') return [{ name, type: 'OrganisationKey' }];
    if (getNamedType(type).name !== 'ID' || name === 'requestId') return [];
    return [{ name, type: name === 'id' ? answered : typeOfId(name) }];
  });
}

export interface Target {
  about: string;
  foreign: string;
  unknown: string;
}

/** Records out of reach, each with one that there is not. Of what everybody may know nothing is foreign: two that there are not. */
export function targetsOf(
  { records }: World,
  type: string,
  foreigners: readonly Foreigner[],
  random: Random,
): Target[] {
  if (type === 'OrganisationKey') return [{ about: 'no organisation', foreign: '513227x9998', unknown: '513227x9999' }];
  if (type === 'Office') {
    const [foreign, unknown] = [globalId(type, randomUUID()), globalId(type, randomUUID())];
    return [{ about: 'no office', foreign, unknown }];
  }
  const foreign = foreigners.filter(({ record }) => record.type === type);
  const [known] = records.of(type);
  if (foreign.length === 0 && known)
    return [
      { about: `no ${type}`, foreign: ghostId(random, records, known), unknown: ghostId(random, records, known) },
    ];
  return foreign.map(({ record, relation }) => ({
    about: `${type} ${record.row.at} (${relation})`,
    foreign: record.id,
    unknown: ghostId(random, records, record),
  }));
}

/** What of the schema an input brings: its fields, those of what it holds, and values of enums. */
function partsOf(type: GraphQLInputObjectType, input: Readonly<Record<string, unknown>>): string[] {
  return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    if (!(name in input)) return [];
    const named = getNamedType(of);
    const value = [input[name]].flat()[0];
    const inner = isInputObjectType(named) ? partsOf(named, value as Record<string, unknown>) : [];
    return [`${type.name}.${name}`, ...inner, ...(isEnumType(named) ? [`${named.name}.${value}`] : [])];
  });
}

/** An input, and the same with each other value of its enums. */
function inputsOf(type: GraphQLInputObjectType, aims: Aims): Record<string, unknown>[] {
  const input = inputOf(type, aims);
  const others = Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const named = getNamedType(of);
    return isEnumType(named)
      ? named
          .getValues()
          .slice(1)
          .map(({ name: value }) => ({ ...input, [name]: value }))
      : [];
  });
  return [input, ...others];
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
