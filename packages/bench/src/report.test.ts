import { expect, test } from 'vitest';
import type { ContenderName } from './contender.ts';
import { geomean, goalsOf, median } from './figures.ts';
import type { Round } from './measure.ts';
import { pictureOf } from './picture.ts';
import { plansReport, reportOf, type Setting } from './report.ts';
import { keyOf, type Rounds } from './run.ts';
import { SCREENS } from './screens.ts';

const screens = SCREENS.map(({ name }) => name);
const CPU: Readonly<Record<ContenderName, number>> = {
  gateway: 1,
  postgraphile: 3,
  usual: 10,
  mercurius: 1.1,
  bare: 0.8,
};
const contenders = Object.keys(CPU) as ContenderName[];

function roundsOf(cpu: Readonly<Record<ContenderName, number>>): Rounds {
  const round = (ms: number): Round => ({
    requests: 100,
    serverMs: ms / 4,
    databaseMs: (ms * 3) / 4,
    perSecond: 1000 / ms,
    p50: 2,
    p99: 9,
    memoryMiB: 150,
  });
  return new Map(
    contenders.flatMap((name) =>
      screens.map((screen) => [keyOf(name, screen), [round(cpu[name] * 2), round(cpu[name]), round(cpu[name])]]),
    ),
  );
}

const setting: Setting = {
  date: '2017-04-23',
  data: 'the demo',
  seed: 7,
  rounds: 3,
  seconds: 1,
  connections: 10,
  poolSize: 10,
  load: 'autocannon',
  machine: '2 cores, 8 GiB',
  versions: { Node: '24' },
};

test('medians and geometric means', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(geomean([2, 8])).toBeCloseTo(4);
});

test('goals say what was measured and whether it is enough', () => {
  expect(goalsOf(roundsOf(CPU), screens).map(({ value, met }) => [value.toFixed(2), met])).toEqual([
    ['3.00', true],
    ['3.00', true],
    ['1.25', true],
    ['10.00', true],
  ]);
  const slow = goalsOf(roundsOf({ ...CPU, gateway: 2 }), screens);
  expect(slow.map(({ met }) => met)).toEqual([false, true, false, false]);
});

test('the report has a table a screen, ratios, goals, date, seed and machine; the picture a bar each', () => {
  const results = { setting, rounds: roundsOf(CPU), screens, contenders };
  const text = reportOf(results);
  for (const { title } of SCREENS) expect(text).toContain(`## ${title}`);
  expect(text).toContain('| Jiedui gateway | 0.250 | 0.750 | 1.000 | 1000 | 2 | 9 | 150 |');
  expect(text).toContain('| geometric mean | **3.00×** | **10.00×** | **1.10×** | **0.80×** |');
  expect(text).toMatch(/2017-04-23[\s\S]*seed 7[\s\S]*2 cores, 8 GiB/);
  const picture = pictureOf(results);
  expect(picture.match(/<rect /g)).toHaveLength(3 + 2 * contenders.length * screens.length);
});

test('plans that are twice as slow as their best are called out', () => {
  const row = { screen: 'rollup', viewer: 'village', mixedMs: 5, bestMs: 2 } as const;
  expect(plansReport([row], setting)).toContain('2.50× (goal: at most 2.00×): **missed**');
});
