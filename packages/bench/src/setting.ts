import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { hasWrk } from './load-order.ts';
import type { Options } from './options.ts';
import type { Setting } from './report.ts';

const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  devDependencies: Readonly<Record<string, string>>;
};
const versionOf = (name: string): string => devDependencies[name] ?? '';

/** When, on what and with what a run was made. */
export function settingOf(options: Options, postgres: string): Setting {
  const { scale, seed, name } = options.data;
  const count = (value: number): string => value.toLocaleString('en');
  return {
    date: new Date().toISOString().slice(0, 10),
    data: scale
      ? `the demo with ${count(scale.projects)} projects, ${count(scale.postings)} postings and ${count(scale.households)} rows for households around it`
      : `the ${name}`,
    seed,
    rounds: options.rounds,
    seconds: options.seconds,
    connections: options.connections,
    poolSize: options.poolSize,
    load: hasWrk ? 'wrk' : 'autocannon',
    machine: `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'a processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: {
      Node: process.versions.node,
      PostgreSQL: postgres,
      PostGraphile: versionOf('postgraphile'),
      Apollo: versionOf('@apollo/server'),
      mercurius: versionOf('mercurius'),
      'graphql-jit': versionOf('graphql-jit'),
    },
  };
}
