import type { Random } from '../random.ts';
import type { Person } from './people.ts';
import { maySee, type PlatformRecord } from './records.ts';
import type { ValuesOf } from './variations.ts';
import type { World } from './world.ts';

/** What a person's own questions are about: a place and a giver within reach, and a record of each type, their own if they have any. */
export interface Aims {
  divisionKey: string;
  providerKey: string;
  records: ReadonlyMap<string, PlatformRecord>;
}

export function aimsOf(world: World, person: Person, random: Random): Aims {
  const records = new Map<string, PlatformRecord>();
  for (const [type, all] of world.records.byType) {
    const own = all.filter((record) => maySee(person, record));
    records.set(type, random.pick(own.length > 0 ? own : all));
  }
  const paid = records.get('Transfer')?.row ?? records.get('Project')?.row;
  return {
    divisionKey: person.seat || (paid?.divisionKey ?? '513227'),
    providerKey: person.seat ? (paid?.providerKey ?? '5101') : person.organisationKey || '5101',
    records,
  };
}

/** Which side somebody's own figures are asked for by: a figure without one is the nation's, which is nobody's. */
export const sideOf = ({ seat }: Person): 'divisionKey' | 'providerKey' =>
  seat !== '' ? 'divisionKey' : 'providerKey';

const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  period: ['"2014/2017"'],
  first: ['3'],
  text: ['"小"'],
  name: ['"小"'],
  from: ['"2016-01-01"'],
  to: ['"2017-03-31"'],
  onDate: ['"2016-06-01"'],
  asOf: ['"2017-02-28"'],
  year: ['2017'],
  categories: ['"WATER"'],
  action: ['"transfer.sent"'],
  userName: ['"张"'],
  kind: ['"FIRM"'],
  figureKey: ['"funds.in-place"'],
};

const quoted = (text: string): string => JSON.stringify(text);

/** Literals for the arguments of a person's own questions; cursors are those of pages that others were given. */
export function valuesFor(world: World, aims: Aims, cursors: readonly string[]): ValuesOf {
  const secretOf = (type: string): string[] => (aims.records.get(type)?.secrets.slice(0, 1) ?? []).map(quoted);
  const places: Readonly<Record<string, readonly string[]>> = {
    divisionKey: [quoted(aims.divisionKey)],
    providerKey: [quoted(aims.providerKey)],
    organisationKey: [quoted(aims.providerKey)],
    within: [quoted(aims.divisionKey)],
    parentKey: [quoted(aims.divisionKey)],
    key: [quoted(aims.divisionKey)],
    home: [quoted(aims.divisionKey.slice(0, 6).padEnd(6, '0'))],
    number: secretOf('Project'),
    voucherNo: secretOf('Transfer'),
    subjectId: [quoted(aims.records.get('Transfer')?.id ?? '')],
    keys: [world.indicators.map(quoted).join(', ')],
    after: cursors.map(quoted),
  };
  return (name, type) => {
    const given = places[name] ?? ALWAYS[name];
    if (given) return given;
    const record = type === 'ID' ? aims.records.get(typeOfId(name)) : undefined;
    return record ? [quoted(record.id)] : [];
  };
}

/** Ids that are called otherwise than their type. */
const CALLED: Readonly<Record<string, string>> = { lineId: 'ProjectLine', parentId: 'Pairing' };

/** `fundId` is a Fund's. */
export const typeOfId = (name: string): string =>
  CALLED[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replace(/Id$/, '');
