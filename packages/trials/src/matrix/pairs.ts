import { selectionOf } from '@jiedui/gateway/testing/walls/documents.ts';
import { type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql';
import type { Random } from '../random.ts';
import { type Aims, typeOfId, valuesFor } from './aims.ts';
import { ghostId, ghostKey, ghostText } from './ghosts.ts';
import type { Person } from './people.ts';
import { type AnyField, FIGURE_FIELDS, isConnection, rootFields, selectionFor } from './questions.ts';
import { maySee, type PlatformRecord } from './records.ts';
import { type Relation, relationOf } from './relations.ts';
import { requiredOf } from './variations.ts';
import type { World } from './world.ts';

/** A document that takes one value: that of something out of reach, or one that there is not. */
export interface Pair {
  name: string;
  relation: Relation;
  document: string;
  foreign: string;
  unknown: string;
}

/** A record out of somebody's reach, and how it stands to them. */
export interface Foreigner {
  record: PlatformRecord;
  relation: Relation;
}

/** Of each type and each relation one record out of reach. */
export function foreignersOf({ records, ties }: World, person: Person, random: Random): Foreigner[] {
  return [...records.byType.values()].flatMap((all) => {
    const hidden = all.filter((record) => !maySee(person, record));
    const byRelation = Map.groupBy(hidden, (record) => relationOf(person, record, ties));
    return [...byRelation].map(([relation, found]) => ({ relation, record: random.pick(found) }));
  });
}

/** Root fields that show what everybody may know: a foreign place there is answered like one's own. */
const PUBLIC = ['division', 'divisions', 'searchDivisions', 'organisation', 'organisations', 'rules', 'terms'];

/** Everything that could betray one foreign record: its id, its number, its place, its giver, in every argument that takes such. */
export function pairsFor(world: World, person: Person, aims: Aims, foreigner: Foreigner, random: Random): Pair[] {
  const { record, relation } = foreigner;
  const type = world.schema.getType(record.type);
  if (!type) return [];
  const about = `${record.type} ${record.row.at} (${relation})`;
  const shown = selectionOf(type, 0, {});
  const node = `query ($value: ID!) { node(id: $value) { __typename id ... on ${type.name} ${shown} } }`;
  const ghost = ghostId(random, world.records, record);
  const pairs: Pair[] = [{ name: `node of ${about}`, relation, document: node, foreign: record.id, unknown: ghost }];
  for (const field of rootFields(world).filter(({ name }) => !PUBLIC.includes(name)))
    for (const { name, type: of, literal } of inputsOf(field)) {
      const values = valuesOf(world, person, record, name.split('.').at(-1) ?? '', random, field);
      if (!values) continue;
      const document = `query ($value: ${of}) { ${field.name}(${argumentsOf(world, field, aims, name, literal)}) ${countOf(field)} }`;
      pairs.push({ name: `${field.name} ${name} of ${about}`, relation, document, ...values });
    }
  return pairs;
}

/** What a list says it holds; of anything else everything that it shows. */
const countOf = (field: AnyField): string =>
  isConnection(field) ? '{ totalCount totalCapped pageInfo { endCursor } nodes { id } }' : selectionFor(field);

interface OneInput {
  /** `filter.fundId` */
  name: string;
  /** Its type, as a variable declares it. */
  type: string;
  /** The argument's whole literal, with the variable `$value` in the place of this one. */
  literal: string;
}

/** Every argument and every filter's field of a root field. */
function inputsOf(field: AnyField): OneInput[] {
  return field.args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    if (!isInputObjectType(type)) return [{ name: arg.name, type: String(arg.type), literal: '$value' }];
    const required = (but: GraphQLInputField) =>
      type.name === 'FigureFilter' && but.name !== 'period' ? 'period: "2014/2017", ' : '';
    return Object.values(type.getFields()).map((inner) => ({
      name: `${arg.name}.${inner.name}`,
      type: String(inner.type),
      literal: `{ ${required(inner)}${inner.name}: $value }`,
    }));
  });
}

function argumentsOf(world: World, field: AnyField, aims: Aims, name: string, literal: string): string {
  const [arg = ''] = name.split('.');
  const others = field.args.filter(
    (other) => other.name !== arg && String(other.type).endsWith('!') && other.defaultValue === undefined,
  );
  const values = valuesFor(world, aims, []);
  return [...others.map((other) => `${other.name}: ${requiredOf(other, values)}`), `${arg}: ${literal}`].join(', ');
}

interface Values {
  foreign: string;
  unknown: string;
}

/** What of a foreign record an argument could take, and the same shape of something that there is not. None where it takes no such. */
function valuesOf(
  world: World,
  person: Person,
  record: PlatformRecord,
  name: string,
  random: Random,
  field: AnyField,
): Values | undefined {
  const { records, divisions, organisations } = world;
  const { divisionKey, providerKey } = record.row;
  // The audit is theirs to read, whatever it tells of.
  if (['auditEntries', 'auditCheck'].includes(field.name) && person.admin === 'audit-admin') return undefined;
  const quoted = (foreign: string, unknown: string | undefined): Values | undefined =>
    foreign === '' || unknown === undefined ? undefined : { foreign, unknown };
  if (name === 'subjectId' || (name.endsWith('Id') && typeOfId(name) === record.type))
    return quoted(record.id, ghostId(random, records, record));
  const [secret] = record.secrets;
  const isSecret = { number: 'Project', voucherNo: '', text: '' }[name];
  if (isSecret !== undefined && secret && (isSecret === '' || isSecret === record.type)) {
    const holders = records.holders.get(secret) ?? [];
    if (holders.some((holder) => maySee(person, holder))) return undefined;
    return quoted(secret, ghostText(random, records, secret));
  }
  // A place in which somebody reaches something is not foreign to them in a list.
  const isEmpty = (at: (other: PlatformRecord) => boolean): boolean => {
    if (FIGURE_FIELDS.includes(field.name)) return true;
    const type = isConnection(field) ? rowTypeOf(field) : 'Project';
    return !records.of(type).some((other) => at(other) && maySee(person, other));
  };
  if (name === 'divisionKey' && !person.standsOver(divisionKey) && divisionKey !== person.seat) {
    if (!isEmpty(({ row }) => row.divisionKey.startsWith(divisionKey))) return undefined;
    return quoted(divisionKey, ghostKey(random, divisions, divisionKey));
  }
  if (name === 'providerKey' && !person.givesBy(providerKey)) {
    if (!isEmpty(({ row }) => row.providerKey.startsWith(providerKey))) return undefined;
    return quoted(providerKey, ghostKey(random, organisations, providerKey));
  }
  if (name === 'home') return quoted(record.row.home, '519999');
  return undefined;
}

/** The type of a page's rows. */
export const rowTypeOf = (field: Pick<AnyField, 'type'>): string =>
  getNamedType(field.type).name.replace(/Connection$/, '');
