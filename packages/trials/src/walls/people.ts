import { randomUUID } from 'node:crypto';
import type { Viewer, ViewerLevel } from '@jiedui/gateway/schema/viewer.ts';
import { keyRange, territoryOf } from '@jiedui/model';
import type { OpenPlatform } from '../platform/index.ts';
import type { Random } from '../random.ts';
import { chainOf, homeOfKey, type Move, nearKey } from './places.ts';

/** How far somebody reaches, worked out without the gateway's code. */
export interface Reaching {
  userId: string;
  /** Which of the three administrators; `''` for everybody else. */
  admin: string;
  /** The division they act for as its government; `''` for partners, administrators and people without an office. */
  seat: string;
  /** Whether a place lies in their territory today. */
  standsOver(divisionKey: string): boolean;
  /** Whether a provider is theirs: their organisation, its districts, its firms. */
  givesBy(providerKey: string): boolean;
  /** Homes where an agreement of theirs is in force. */
  homes: ReadonlySet<string>;
}

export interface Person extends Reaching {
  viewer: Viewer;
}

interface Agreement {
  providerKey: string;
  divisionKey: string;
}

/** Everybody of the demo who can sign in. @throws {Error} where the login has worked out another reach than the data give. */
export async function demoPeople(platform: OpenPlatform): Promise<Person[]> {
  const moves = await platform.owner(
    `SELECT lo AS root, array_remove(ARRAY[province_key, prefecture_key, county_key, township_key], '') AS above
     FROM moved_range WHERE '2017-04-23' >= valid_from AND '2017-04-23' < valid_to`,
  );
  const agreements = (await platform.owner(
    `SELECT provider_key AS "providerKey", division_key AS "divisionKey" FROM agreement
     WHERE '2017-04-23' >= starts_on AND '2017-04-23' < ends_on`,
  )) as unknown as Agreement[];
  const counties = (await platform.owner(`SELECT key FROM division WHERE length(key) = 6`)).map(({ key }) =>
    String(key),
  );
  const people: Person[] = [];
  for (const username of platform.usernames) {
    const viewer = await platform.viewerOf(username);
    const person = personOf(viewer, moves as unknown as Move[], homesOf(viewer, agreements, counties));
    const homes = [...person.homes].sort().join();
    if ([...viewer.writeHomes].sort().join() !== homes)
      throw new Error(`${username} may write in ${homes}, by the agreements`);
    people.push(person);
  }
  return people;
}

/** An agreement with a prefecture is carried out in its counties. A county gives nothing. */
function homesOf(viewer: Viewer, agreements: readonly Agreement[], counties: readonly string[]): Set<string> {
  if (!['province', 'prefecture', 'partner'].includes(viewer.level)) return new Set();
  const mine = agreements.filter(({ providerKey }) => providerKey.startsWith(viewer.organisation.key));
  return new Set(
    mine.flatMap(({ divisionKey }) => [
      homeOfKey(divisionKey),
      ...(divisionKey.length === 4 ? counties.filter((key) => key.startsWith(divisionKey)).map(homeOfKey) : []),
    ]),
  );
}

function personOf(viewer: Viewer, moves: readonly Move[], homes: Set<string>): Person {
  const { level, divisionKey, organisation } = viewer;
  const overlooks = !['partner', 'administrator'].includes(level) && divisionKey !== '';
  const gives = viewer.providerRange !== null;
  return {
    viewer,
    userId: viewer.userId,
    admin: viewer.admin,
    seat: overlooks ? divisionKey : '',
    standsOver: (key) => overlooks && chainOf(key, moves).includes(divisionKey),
    givesBy: (key) => gives && key !== '' && key.startsWith(organisation.key),
    homes,
  };
}

const LEVELS: readonly ViewerLevel[] = [
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'partner',
  'administrator',
];
const LENGTH: Partial<Record<ViewerLevel, number>> = {
  province: 2,
  prefecture: 4,
  county: 6,
  township: 9,
  village: 12,
};
const ROLES = ['reviewer', 'officer', 'reporter', 'finance', 'projects', 'auditor', 'clerk', 'secretary'];
const ADMINISTRATORS = ['security-admin', 'system-admin', 'audit-admin'] as const;

/** Somebody who never was: any level, one to four ranges, agreements in force and ended, sometimes without an office. */
export function anybody(random: Random, keys: readonly string[], userIds: readonly string[]): Person {
  const level = random.pick(LEVELS);
  const key = keyAt(random, level, keys);
  const division = key.split('x')[0] ?? key;
  const moves = Array.from({ length: random.below(4) }, () => moveNear(random, division));
  const admin = level === 'administrator' ? random.pick(ADMINISTRATORS) : '';
  const officeless = random.chance(0.05);
  const overlooks = !officeless && level !== 'partner' && level !== 'administrator';
  const gives = !officeless && level !== 'administrator' && (level === 'partner' || random.chance(0.6));
  const homes = gives ? keys.map((near) => homeOfKey(near.split('x')[0] ?? near)).filter(() => random.chance(0.3)) : [];
  const viewer: Viewer = {
    userId: random.chance(0.5) ? random.pick(userIds) : randomUUID(),
    userName: '某人',
    username: `${key}-anybody`,
    level,
    roles: admin ? [admin] : ROLES.filter(() => random.chance(0.4)),
    admin,
    officeId: officeless || admin ? null : randomUUID(),
    organisation: { key, name: key, divisionKey: division },
    divisionKey: officeless || admin ? '' : division,
    territory: overlooks ? rangesOf(division, moves) : [],
    providerRange: gives ? keyRange(key) : null,
    writeHomes: [...new Set(homes)].sort(),
    businessDate: '2017-04-23',
  };
  // More than four pieces sign nobody in: such a viewer keeps the ranges of a place where nothing has moved.
  const held = overlooks && rangesOrNone(division, moves) === undefined ? [] : moves;
  return personOf(viewer, held, new Set(homes));
}

function keyAt(random: Random, level: ViewerLevel, keys: readonly string[]): string {
  const [near = '513227'] = random.pick(keys).split('x');
  const length = LENGTH[level];
  if (length === undefined)
    return random.chance(0.3) ? `${near.slice(0, 6)}x0001` : near.slice(0, random.pick([2, 4, 6]));
  const key = nearKey(random, near);
  return key.length >= length
    ? key.slice(0, length)
    : key.padEnd(6, '01').padEnd(9, '100').padEnd(12, '201').slice(0, length);
}

/** A subtree of a division, or one of its neighbours, that came under another. */
function moveNear(random: Random, key: string): Move {
  const deep = key.padEnd(4, '01').padEnd(6, '27').padEnd(9, '100').padEnd(12, '200');
  const length = random.pick([6, 9, 12]);
  const root = nearKey(random, deep.slice(0, length));
  const target = nearKey(random, deep.slice(0, root.length <= 6 ? 4 : 6));
  return { root, above: chainOf(target, []) };
}

const rangesOf = (key: string, moves: readonly Move[]) => rangesOrNone(key, moves) ?? [keyRange(key)];

function rangesOrNone(key: string, moves: readonly Move[]) {
  try {
    return territoryOf(
      key,
      moves.map(({ root, above }) => ({ ...keyRange(root), toAncestors: above })),
    );
  } catch {
    return undefined;
  }
}
