import type { ContenderName } from './contender.ts';
import { TITLES } from './contender.ts';
import { cellOf, geomean, goalsOf, ratios } from './figures.ts';
import type { PlanRow } from './plans.ts';
import type { Rounds } from './run.ts';
import type { ScreenName } from './screen.ts';
import { SCREENS } from './screens.ts';

export interface Setting {
  /** `2017-04-23`, the day of the run. */
  date: string;
  data: string;
  seed: number;
  rounds: number;
  seconds: number;
  connections: number;
  poolSize: number;
  load: 'wrk' | 'autocannon';
  machine: string;
  versions: Readonly<Record<string, string>>;
}

export interface Results {
  setting: Setting;
  rounds: Rounds;
  screens: readonly ScreenName[];
  contenders: readonly ContenderName[];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_name, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const times = (value: number | undefined): string => (value === undefined ? '' : `${value.toFixed(2)}×`);

/** The whole report as markdown. */
export function reportOf(results: Results): string {
  const { setting, rounds, screens } = results;
  const versions = Object.entries(setting.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `# Results of ${setting.date}`,
    '',
    `Written by \`npm run bench\`. Data: ${setting.data}, seed ${setting.seed}. ${setting.machine}. ${versions.join(', ')}. Load by ${setting.load}` +
      ` over ${setting.connections} connections, ${setting.poolSize} database connections each, ${setting.rounds} rounds of ${setting.seconds} s in random order;` +
      ' medians. Every answer was the same from all before anything was timed.',
    '',
    '![CPU a request](results.svg)',
    '',
    '## Goals',
    '',
    table(
      ['Total CPU (server + PostgreSQL)', 'measured', ''],
      goalsOf(rounds, screens).map(({ text, value, met }) => [text, value.toFixed(2), met ? 'met' : '**missed**']),
    ),
    '',
    '## How many times the gateway’s CPU',
    '',
    ratioTable(results),
    '',
    ...screens.flatMap((screen) => screenSection(results, screen)),
  ].join('\n');
}

function ratioTable({ rounds, screens, contenders }: Results): string {
  const others = contenders.filter((name) => name !== 'gateway');
  const columns = others.map((other) => ratios(rounds, other, screens));
  const rows = screens.map((screen) => [screen, ...columns.map((column) => times(column.get(screen)))]);
  const means = columns.map((column) => `**${times(geomean([...column.values()]))}**`);
  return table(['Screen', ...others.map((name) => TITLES[name])], [...rows, ['geometric mean', ...means]]);
}

function screenSection({ rounds, contenders }: Results, screen: ScreenName): string[] {
  const title = SCREENS.find(({ name }) => name === screen)?.title ?? screen;
  const rows = contenders.flatMap((name) => {
    const cell = cellOf(rounds, name, screen);
    if (!cell) return [];
    const { serverMs, databaseMs, totalMs, perSecond, p50, p99, memoryMiB } = cell;
    const ms = [serverMs, databaseMs, totalMs].map((value) => value.toFixed(3));
    return [[TITLES[name], ...ms, perSecond.toFixed(0), p50.toFixed(0), p99.toFixed(0), memoryMiB.toFixed(0)]];
  });
  const head = ['', 'server ms', 'PostgreSQL ms', 'total ms', 'requests/s', 'p50 ms', 'p99 ms', 'MiB'];
  return [`## ${title}`, '', table(head, rows), ''];
}

/** Each screen's statements by who looks, mixed on shared connections, beside their own best plan. */
export function plansReport(
  rows: readonly PlanRow[],
  setting: Pick<Setting, 'date' | 'data' | 'seed' | 'machine'>,
): string {
  const worst = Math.max(...rows.map(({ mixedMs, bestMs }) => mixedMs / bestMs));
  return [
    `# Plans, ${setting.date}`,
    '',
    `Written by \`npm run bench -- plans\`. Data: ${setting.data}, seed ${setting.seed}. ${setting.machine}. Milliseconds in PostgreSQL, medians:` +
      ' mixed is with everybody’s statements on the same connections, best the better of a plan of its own each time and a kept plan on a connection of its own.',
    '',
    `Worst: ${times(worst)} (goal: at most 2.00×): ${worst <= 2 ? 'met' : '**missed**'}.`,
    '',
    table(
      ['Screen', 'Viewer', 'mixed', 'best', ''],
      rows.map(({ screen, viewer, mixedMs, bestMs }) => [
        screen,
        viewer,
        mixedMs.toFixed(3),
        bestMs.toFixed(3),
        times(mixedMs / bestMs),
      ]),
    ),
    '',
  ].join('\n');
}
