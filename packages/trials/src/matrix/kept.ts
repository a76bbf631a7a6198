import { type BuiltDocument, readBuilt } from '@jiedui/gateway/server/documents/index.ts';
import {
  getNamedType,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type TypeNode,
  typeFromAST,
} from 'graphql';
import { type Aims, sideOf, typeOfId } from './aims.ts';
import { faultOf } from './ask.ts';
import type { Person } from './people.ts';
import { leaksIn } from './scan.ts';
import type { World } from './world.ts';

/** A document of the apps that browsers may keep the answer of, with what it is asked with. */
export interface KeptRead {
  name: string;
  path: string;
}

/** The apps' documents that tell of no person, asked about somebody's own side. @throws {Error} before the gateway is built. */
export function keptReads(world: World, person: Person, aims: Aims): KeptRead[] {
  const built = readBuilt();
  if (!built)
    throw new Error('no list of trusted documents: build the gateway first (npm run build -w @jiedui/gateway)');
  return built
    .filter(({ shareable }) => shareable)
    .map((document) => {
      const variables = JSON.stringify(variablesOf(world, person, aims, document));
      return { name: document.name, path: `/graphql?${new URLSearchParams({ id: document.id, variables })}` };
    });
}

const BY_TYPE: Readonly<Record<string, unknown>> = {
  Period: '2014/2017',
  Int: 10,
  Boolean: true,
  Date: '2017-04-22',
  String: '小',
};

/** Values for a document's variables. Optional ones are left out, but for the side that makes a figure somebody's. */
function variablesOf(
  { schema, indicators }: World,
  person: Person,
  aims: Aims,
  { text }: BuiltDocument,
): Record<string, unknown> {
  const operation = parse(text).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const side = sideOf(person);
  const given = (name: string, type: TypeNode): unknown => {
    if (type.kind === Kind.NON_NULL_TYPE) return given(name, type.type);
    if (name === 'keys') return indicators.slice(0, 5);
    if (type.kind === Kind.LIST_TYPE) return [];
    if (name === 'divisionKey' || name === 'parentKey' || name === 'key') return aims.divisionKey;
    if (name === 'providerKey' || name === 'organisationKey') return aims.providerKey;
    if (type.name.value === 'ID')
      return aims.records.get(/\.\.\. on (\w+)/.exec(text)?.[1] ?? typeOfId(name))?.id ?? 'none';
    if (type.name.value === 'FigureFilter') return { [side]: aims[side], period: '2017', keys: indicators.slice(0, 5) };
    const named = getNamedType(typeFromAST(schema, type) ?? null);
    return isEnumType(named) ? named.getValues()[0]?.name : (BY_TYPE[type.name.value] ?? null);
  };
  return Object.fromEntries(
    (operation?.variableDefinitions ?? [])
      .filter(({ variable, type }) => type.kind === Kind.NON_NULL_TYPE || variable.name.value === side)
      .map(({ variable, type }) => [variable.name.value, given(variable.name.value, type)]),
  );
}

/**
 * Nobody is told that what somebody else was answered still holds for them; and one's own tag stands for one's own answer.
 */
export async function checkKept(
  { client, records }: World,
  person: Person,
  other: Person,
  { name, path }: KeptRead,
): Promise<string[]> {
  const theirs = await client.get(other, path);
  const mine = await client.get(person, path, theirs.etag);
  const failures: string[] = [];
  const fault = faultOf(mine);
  if (fault) failures.push(fault);
  if (mine.status === 304) failures.push(`is told that what ${other.username} was answered still holds`);
  failures.push(...leaksIn(person, records, mine.body.data));
  if (mine.etag) {
    const again = await client.get(person, path, mine.etag);
    // In between the data may have been counted anew.
    if (again.status !== 304 && again.etag === mine.etag) failures.push('is answered at length under a tag that holds');
    if (again.status === 304 && again.bytes.length > 0) failures.push('is told that nothing has changed, and more');
  }
  return failures.map((failure) => `${name} by ${person.username} ${failure}: ${path.slice(0, 200)}`);
}
