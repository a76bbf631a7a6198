import { COUNTY_DEPARTMENTS } from '../data/departments.ts';
import { DISTRICTS } from '../data/districts.ts';
import { EAST_WEST_PAIRS } from '../data/east-west.ts';
import { RECEIVERS } from '../data/receivers.ts';
import type { ActingLevel, DemoOrganisation } from '../types.ts';

/** Cities beside Chengdu that give: Shaoxing and Meishan help Xiaojin, Jinhua did so until 2016 (made up). */
export const SHAOXING = '3306';
export const MEISHAN = '5114';
export const FORMER = '3307';
export const CHENGDU = '5101';
export const HIGH_TECH_ZONE = '5101x0001';
export const XIAOJIN = '513227';
export const QUESHAN = '411725';
/** An invented unit of Henan province that is assigned to Queshan. */
export const ASSIGNED_UNIT = '41x0001';

const CITIES: readonly (readonly [key: string, name: string, level: ActingLevel])[] = [
  [CHENGDU, '成都市', 'partner'],
  [SHAOXING, '绍兴市', 'partner'],
  [MEISHAN, '眉山市', 'partner'],
  [FORMER, '金华市', 'partner'],
  ['5132', '阿坝藏族羌族自治州', 'prefecture'],
  ['5133', '甘孜藏族自治州', 'prefecture'],
  ['5134', '凉山彝族自治州', 'prefecture'],
  ['41', '河南省', 'province'],
  ['4117', '驻马店市', 'prefecture'],
  [QUESHAN, '确山县', 'county'],
];

const government = (key: string, place: string, level: ActingLevel): DemoOrganisation => ({
  key,
  kind: 'GOVERNMENT',
  name: `${place}人民政府`,
  level,
  divisionKey: key,
  madeUp: false,
});

const unit = (
  key: string,
  kind: DemoOrganisation['kind'],
  name: string,
  level: ActingLevel,
  madeUp = true,
): DemoOrganisation => ({
  key,
  kind,
  name,
  level,
  divisionKey: key.slice(0, key.indexOf('x')),
  madeUp,
});

/** A province acts as a province on both sides; a city that gives acts as a partner, one that receives as a prefecture. */
function governments(): DemoOrganisation[] {
  const givers = EAST_WEST_PAIRS.map(([key, name]) => government(key, name, key.length === 2 ? 'province' : 'partner'));
  const receivers = EAST_WEST_PAIRS.map(([, , key, name]) =>
    government(key, name, key.length === 2 ? 'province' : 'prefecture'),
  );
  return [
    ...CITIES.map(([key, name, level]) => government(key, name, level)),
    ...DISTRICTS.map(([key, name]) => government(key, name, 'partner')),
    ...RECEIVERS.map(([key, name]) => government(key, name, 'county')),
    ...receivers,
    ...givers,
  ];
}

function departments(): DemoOrganisation[] {
  const counties = [...RECEIVERS.map(([key, name]) => [key, name] as const), [QUESHAN, '确山县'] as const];
  return counties.flatMap(([key, place]) =>
    Object.values(COUNTY_DEPARTMENTS).map(([serial, name]) =>
      unit(`${key}x${serial}`, 'DEPARTMENT', place + name, 'county'),
    ),
  );
}

/** Firms of the giving districts that build what is handed over finished; a school and a hospital that receive. */
function others(): DemoOrganisation[] {
  const builders = DISTRICTS.map(([key, name]) =>
    unit(`${key}x0001`, 'ENTERPRISE', `${name}援建工程有限公司（虚构）`, 'partner'),
  );
  return [
    unit(HIGH_TECH_ZONE, 'ZONE', '成都高新技术产业开发区', 'partner', false),
    unit(`${CHENGDU}x0002`, 'ENTERPRISE', '成都市援建工程有限公司（虚构）', 'partner'),
    unit(`${SHAOXING}x0001`, 'ENTERPRISE', '绍兴市援建工程有限公司（虚构）', 'partner'),
    unit(`${XIAOJIN}x0011`, 'SCHOOL', '小金县示范中学（虚构）', 'county'),
    unit(`${XIAOJIN}x0012`, 'HOSPITAL', '小金县示范医院（虚构）', 'county'),
    unit(ASSIGNED_UNIT, 'DEPARTMENT', '河南省省直定点帮扶单位（虚构）', 'partner'),
    ...builders,
  ];
}

/** All organisations, each key once; the first mention decides the level. */
export function organisations(): DemoOrganisation[] {
  const byKey = new Map<string, DemoOrganisation>();
  for (const organisation of [...governments(), ...departments(), ...others()]) {
    if (!byKey.has(organisation.key)) byKey.set(organisation.key, organisation);
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The prefecture above a county. */
export const prefectureOf = (countyKey: string): string => countyKey.slice(0, 4);
