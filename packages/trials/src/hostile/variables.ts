import type { Random } from '../random.ts';

const DEEP = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
};

/** What is sent where something else is meant. Built anew, for some are large. */
const ODD: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => '',
  () => -1,
  () => 2 ** 53,
  () => 1.5,
  () => true,
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => 'NaN',
  () => '1e400',
  () => '\u0000',
  () => '\ud800',
  () => '\u202eabc\u2066',
  () => 'ﷺ'.repeat(50),
  () => "'; DROP TABLE project; --",
  () => '%_\\',
  () => '𠮷'.repeat(300),
  () => '５１３２２７',
  () => '2017-02-30',
  () => 'infinity',
  () => '999999999999999999999999999999',
  () => ({ constructor: { name: 'x' } }),
  () => ({ toString: null, valueOf: 1 }),
  () => ({ hasOwnProperty: 1, length: 1e9 }),
  () => Array(500).fill('51'),
  () => Array(5000).fill('x'),
  (random) => '小'.repeat(random.pick([200, 5000, 40_000])),
  (random) => 'A'.repeat(random.pick([5000, 100_000])),
  (random) => DEEP(random.pick([5, 100, 3000])),
  (random) => Object.fromEntries(Array.from({ length: random.pick([50, 3000]) }, (_, i) => [`k${i}`, i])),
  () => Buffer.from('Project:513227,x').toString('base64url'),
  () => Buffer.from('Project:\u0000,\u0000').toString('base64url'),
  () => Buffer.from('Division:51').toString('base64url'),
];

/** One value somewhere in the variables is replaced by something odd, or a key is added that was not asked for. */
export function oddVariables(variables: Record<string, unknown>, random: Random): unknown {
  const odd = random.pick(ODD)(random);
  if (random.chance(0.03)) return odd;
  const holders: Record<string, unknown>[] = [variables];
  for (const value of Object.values(variables))
    if (typeof value === 'object' && value) holders.push(value as Record<string, unknown>);
  const holder = random.pick(holders);
  const keys = Object.keys(holder);
  const key =
    keys.length === 0 || random.chance(0.15)
      ? random.pick(['extra', 'constructor', 'prototype', 'toString', '0'])
      : random.pick(keys);
  holder[key] = odd;
  return variables;
}
