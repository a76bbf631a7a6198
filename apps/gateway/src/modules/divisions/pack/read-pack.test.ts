import { KEY_LENGTH, LEVELS } from '@jiedui/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_CHANGES } from './known-changes.ts';
import { type DivisionRecord, readDivisions } from './read-pack.ts';

const nation = new Map<string, DivisionRecord>();
let inOrder = true;

beforeAll(() => {
  const start = performance.now();
  let before = '';
  for (const division of readDivisions()) {
    inOrder &&= before < division.key;
    before = division.key;
    nation.set(division.key, division);
  }
  process.stdout.write(`${nation.size} divisions read in ${Math.round(performance.now() - start)} ms\n`);
});

const all = () => [...nation.values()];
const count = (level: string) => all().filter((division) => division.level === level).length;

describe('the nation of 2016', () => {
  test.each([
    ['PROVINCE', 31],
    ['PREFECTURE', 344],
    // 2,856 areas, less the three that repeat their prefecture.
    ['COUNTY', 2853],
    // 42,951 and 667,910, less Jinmen's two stand-ins for itself.
    ['TOWNSHIP', 42950],
    ['VILLAGE', 667909],
  ])('%s: %i', (level, expected) => expect(count(level)).toBe(expected));

  test('keys are in C order and none comes twice', () => {
    expect(inOrder).toBe(true);
    expect(nation.size).toBe(714087);
  });

  test('every parent is there, one level or more above, and a prefix', () => {
    const wrong = all().filter(({ key, level, parentKey }) => {
      if (parentKey === null) return level !== 'PROVINCE';
      const parent = nation.get(parentKey);
      return !parent || !key.startsWith(parentKey) || LEVELS.indexOf(parent.level) >= LEVELS.indexOf(level);
    });
    expect(wrong).toEqual([]);
  });

  test('the length of a key is that of its level', () => {
    expect(all().filter(({ key, level }) => key.length !== KEY_LENGTH[level])).toEqual([]);
  });

  test.each([
    ['a county', '513227', { name: '小金县', kind: 'COUNTY', parentKey: '5132', initials: 'xjx' }],
    [
      'an autonomous prefecture',
      '5132',
      { name: '阿坝藏族羌族自治州', kind: 'AUTONOMOUS_PREFECTURE', initials: 'abzzqzzzz' },
    ],
    ['a town', '513227103', { name: '达维镇', kind: 'TOWN', parentKey: '513227', initials: 'dwz' }],
    ['a district', '510104', { name: '锦江区', kind: 'DISTRICT', parentKey: '5101' }],
    ['郫县 before it became 郫都区', '510124', { name: '郫县', kind: 'COUNTY', code: '510124' }],
    ['a forest area', '429021', { kind: 'FOREST_AREA', parentKey: '4290' }],
    ['a district that merely sounds like one', '610103', { name: '碑林区', kind: 'DISTRICT' }],
    ['a special district', '520203', { kind: 'SPECIAL_DISTRICT' }],
    ['a banner', '150121', { kind: 'BANNER' }],
    ['an autonomous banner', '150722', { kind: 'AUTONOMOUS_BANNER' }],
    ['a league', '1529', { kind: 'LEAGUE' }],
    ['a prefecture that is no city', '6531', { name: '喀什地区', kind: 'PREFECTURE' }],
    ['an ethnic sumu', '150725201', { kind: 'ETHNIC_SUMU' }],
    ['a subdistrict', '110101001', { kind: 'SUBDISTRICT' }],
    ['an area office, told by its code', '110105021', { name: '南磨房地区办事处', kind: 'SUBDISTRICT' }],
    ['a development zone', '120114401', { name: '武清区开发区', kind: 'OTHER' }],
    ['a community', '110101001001', { name: '多福巷社区居委会', kind: 'COMMUNITY' }],
  ] as const)('%s', (_, key, expected) => expect(nation.get(key)).toMatchObject({ key, ...expected }));
});

describe('oddities', () => {
  test.each(['441900', '442000', '460400'])('area %s repeats its prefecture: its townships hang under that', (area) => {
    expect(nation.has(area)).toBe(false);
    const townships = all().filter(({ key, level }) => level === 'TOWNSHIP' && key.startsWith(area));
    expect(townships.length).toBeGreaterThan(10);
    expect(new Set(townships.map(({ parentKey }) => parentKey))).toEqual(new Set([area.slice(0, 4)]));
  });

  test('金门 is a county without children', () => {
    expect(nation.get('350527')).toMatchObject({ name: '金门县', kind: 'COUNTY' });
    expect(all().filter(({ key }) => key.startsWith('350527'))).toHaveLength(1);
  });

  test('placeholders: ten prefectures, and two areas that stand for their city', () => {
    const placeholders = all().filter(({ kind }) => kind === 'PLACEHOLDER');
    expect(placeholders.map(({ key }) => key)).toEqual(
      // One list in key order, so areas stand among prefectures.
      ['1101', '1201', '1390', '3101', '4190', '4290', '460201', '4690', '5001', '5002', '620201', '6590'],
    );
  });

  test('spelling is the source’s, rare characters included', () => {
    expect(all().filter(({ name }) => name === '' || /[\r\n"]/.test(name))).toEqual([]);
    expect(nation.get('511525206205')?.name).toBe('青??村民委员会');
    expect(all().find(({ name }) => name === '蓥华镇')?.initials).toBe('yhz');
  });
});

describe('known changes', () => {
  test('each names a division of the pack, says something new, and stands in order of date', () => {
    for (const change of KNOWN_CHANGES) {
      const before = nation.get(change.key);
      expect(before, change.key).toBeDefined();
      expect(change.newName).not.toBe(before?.name);
      expect(nation.has(change.newCode ?? ''), `${change.newCode} is taken`).toBe(false);
      expect(change.document).toMatch(/^\S+函〔\d{4}〕\d+号$/);
    }
    const dates = KNOWN_CHANGES.map(({ on }) => on);
    expect(dates).toEqual([...dates].sort());
  });
});
