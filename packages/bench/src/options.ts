import { parseArgs } from 'node:util';
import { CONTENDERS, type ContenderName } from './contender.ts';
import type { DataSet } from './data/database.ts';
import { LARGE } from './data/large.ts';
import type { ScreenName } from './screen.ts';
import { SCREENS } from './screens.ts';

export interface Options {
  command: 'screens' | 'plans';
  data: DataSet;
  rounds: number;
  seconds: number;
  warmSeconds: number;
  connections: number;
  poolSize: number;
  screens: readonly ScreenName[];
  contenders: readonly ContenderName[];
  seed: number;
  /** Folder for CPU profiles of the contenders. */
  profile: string | undefined;
  /** Whether RESULTS.md and its picture are written. */
  write: boolean;
}

const DEFAULTS = { rounds: '5', seconds: '4', warm: '2', connections: '10', pool: '10', seed: '1', data: 'large' };

/** @throws {Error} for a name that is none. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(
        Object.entries(DEFAULTS).map(([name, value]) => [name, { type: 'string', default: value } as const]),
      ),
      screens: { type: 'string' },
      contenders: { type: 'string' },
      profile: { type: 'string' },
      'no-write': { type: 'boolean', default: false },
    },
  });
  const { 'no-write': noWrite, ...rest } = values;
  const given = rest as Record<string, string | undefined>;
  const number = (name: keyof typeof DEFAULTS): number => Number(given[name]);
  const [command = 'screens'] = positionals;
  if (command !== 'screens' && command !== 'plans') throw new Error(`no part ${command}: screens or plans`);
  if (given.data !== 'demo' && given.data !== 'large') throw new Error('--data is demo or large');
  const seed = number('seed');
  return {
    command,
    data: { name: given.data, seed, ...(given.data === 'large' ? { scale: LARGE } : {}) },
    rounds: number('rounds'),
    seconds: number('seconds'),
    warmSeconds: number('warm'),
    connections: number('connections'),
    poolSize: number('pool'),
    seed,
    screens: chosen(
      given.screens,
      SCREENS.map(({ name }) => name),
    ),
    contenders: chosen(given.contenders, CONTENDERS),
    profile: given.profile,
    write: !noWrite,
  };
}

function chosen<T extends string>(given: string | undefined, all: readonly T[]): readonly T[] {
  if (given === undefined) return all;
  const names = given.split(',');
  const unknown = names.find((name) => !all.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`no ${unknown}: choose of ${all.join(', ')}`);
  return all.filter((one) => names.includes(one));
}
