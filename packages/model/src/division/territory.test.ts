import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  type KeyRange,
  keyRange,
  type MovedRange,
  prefixesOf,
  rangesHold,
  TerritoryTooFragmented,
  territoryOf,
} from './index.ts';

const move = (root: string, ...toAncestors: string[]): MovedRange => ({ ...keyRange(root), toAncestors });

// Jianyang left Ziyang (5120) for Chengdu (5101) in 2016, and kept its key.
const jianyang = move('512081', '51', '5101');

describe('a territory', () => {
  test.each([
    ['nothing has moved', '513227', [], [['513227', '513228']]],
    [
      'the loser is cut in two',
      '5120',
      [jianyang],
      [
        ['5120', '512081'],
        ['512082', '5121'],
      ],
    ],
    [
      'the winner has a second range',
      '5101',
      [jianyang],
      [
        ['5101', '5102'],
        ['512081', '512082'],
      ],
    ],
    ['the province above both keeps one range', '51', [jianyang], [['51', '52']]],
    ['who moved keeps its own', '512081', [jianyang], [['512081', '512082']]],
    ['so does a township of it', '512081100', [jianyang], [['512081100', '512081101']]],
    ['another province has no part in it', '33', [jianyang], [['33', '34']]],
    [
      'a county of the next prefecture',
      '5131',
      [move('513201', '51', '5131')],
      [
        ['5131', '5132'],
        ['513201', '513202'],
      ],
    ],
    [
      'a village returns from a township that was lost',
      '513227',
      [move('513227100', '51', '5132', '513226'), move('513227100200', '51', '5132', '513227', '513227101')],
      [
        ['513227', '513227100'],
        ['513227100200', '513227100201'],
        ['513227101', '513228'],
      ],
    ],
  ] as const)('%s', (_, key, moves, expected) => {
    expect(territoryOf(key, moves)).toEqual(expected.map(([lo, hi]) => ({ lo, hi })));
  });

  test('two moved neighbours are one range', () => {
    const moves = ['512081101', '512081100'].map((root) => move(root, '51', '5101', '510104'));
    expect(territoryOf('510104', moves)).toEqual([
      { lo: '510104', hi: '510105' },
      { lo: '512081100', hi: '512081102' },
    ]);
  });

  test('a fifth range is refused, with all of them named', () => {
    const moves = ['3301', '3401', '3501', '3601'].map((root) => move(`${root}05`, '51', '5101'));
    expect(territoryOf('5101', moves.slice(1))).toHaveLength(4);
    expect(() => territoryOf('5101', moves)).toThrow(TerritoryTooFragmented);
    expect(() => territoryOf('5101', moves)).toThrow('5 pieces');
  });
});

// A nation small enough for keys and moves to meet often.
const digits = (width: number) => fc.constantFrom('1', '2', '9').map((digit) => digit.padStart(width, '0'));
const villages = fc
  .tuple(fc.constantFrom('11', '12'), digits(2), digits(2), digits(3), digits(3))
  .map((parts) => parts.join(''));
const depths = fc.constantFrom(4, 6, 9, 12);
const divisions = fc.tuple(villages, depths).map(([village, depth]) => village.slice(0, depth));
const moves = fc
  .uniqueArray(fc.tuple(divisions, villages), { maxLength: 3, selector: ([root]) => root })
  .map((list) =>
    list.map(([root, target]) => move(root, ...prefixesOf(target).filter((key) => key.length < root.length))),
  );

test('what a key stands under: its digits, or what its innermost moved subtree went to', () => {
  expect(ancestorsOf('512081100', [])).toEqual(['51', '5120', '512081', '512081100']);
  expect(ancestorsOf('512081100', [jianyang])).toEqual(['51', '5101', '512081', '512081100']);
  expect(ancestorsOf('512081100', [jianyang, move('512081100', '510104', '51', '5101')])).toEqual([
    '51',
    '5101',
    '510104',
    '512081100',
  ]);
});

function orderedAndApart(ranges: readonly KeyRange[]): boolean {
  return ranges.every(({ lo, hi }, at) => lo < hi && (at === 0 || (ranges[at - 1]?.hi ?? '') < lo));
}

describe('for any moves', () => {
  test('a territory holds exactly what stands under its division today', () => {
    fc.assert(
      fc.property(divisions, villages, moves, (division, village, moved) => {
        fc.pre(fits(division, moved));
        const territory = territoryOf(division, moved);
        for (const key of prefixesOf(village)) {
          expect(rangesHold(territory, key)).toBe(ancestorsOf(key, moved).includes(division));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('its ranges are sorted, disjoint and never adjacent', () => {
    fc.assert(
      fc.property(divisions, moves, (division, moved) => {
        fc.pre(fits(division, moved));
        expect(orderedAndApart(territoryOf(division, moved))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

function fits(division: string, moved: readonly MovedRange[]): boolean {
  try {
    territoryOf(division, moved);
    return true;
  } catch (error) {
    if (error instanceof TerritoryTooFragmented) return false;
    throw error;
  }
}
