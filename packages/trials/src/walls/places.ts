import type { Random } from '../random.ts';

/** Where a fact lies, whose it is, and in which home: independent of each other, since row security takes them so. */
export interface Place {
  home: string;
  divisionKey: string;
  providerKey: string;
}

/** A subtree that stands elsewhere today, with what stands above it. */
export interface Move {
  root: string;
  above: readonly string[];
}

/** How long the keys of the levels are: province, prefecture, county, township, village, group. */
const LENGTHS = [2, 4, 6, 9, 12, 15];

/** Every division that a key stands under today, itself included: by its own digits, or from where its subtree moved to. */
export function chainOf(key: string, moves: readonly Move[]): string[] {
  const moved = moves
    .filter(({ root }) => key.startsWith(root))
    .reduce<Move | undefined>((last, move) => (last && last.root.length > move.root.length ? last : move), undefined);
  const byDigits = LENGTHS.filter((length) => length <= key.length).map((length) => key.slice(0, length));
  return moved ? [...moved.above, ...byDigits.filter(({ length }) => length >= moved.root.length)] : byDigits;
}

/** A key as close to another as keys come: above, beneath, beside, the first and the last of its children. */
export function nearKey(random: Random, key: string): string {
  const at = LENGTHS.indexOf(key.length);
  const child = (digits: string) => key + digits.padStart((LENGTHS[at + 1] ?? key.length) - key.length, '0');
  const beside = (by: number) => String(BigInt(key) + BigInt(by)).padStart(key.length, '0');
  const near = [key, key, beside(1), beside(-1), key.slice(0, LENGTHS[at - 1] ?? key.length)];
  if (at >= 0 && at < LENGTHS.length - 1)
    near.push(child('1'), child('27'), child('9'.repeat(9).slice(0, at < 2 ? 2 : 3)));
  const picked = random.pick(near);
  return /^\d{2,15}$/.test(picked) ? picked : key;
}

/** A giver close to another: its districts and firms, its neighbours and theirs, or none. */
export function nearProvider(random: Random, key: string): string {
  if (random.chance(0.15)) return '';
  const [division = key] = key.split('x');
  const near = random.chance(0.5) ? division : nearKey(random, division);
  return random.chance(0.3) ? `${near}x000${random.below(3) + 1}` : near;
}

export const homeOfKey = (key: string): string => key.slice(0, 6).padEnd(6, '0');

export function nearPlace(random: Random, keys: readonly string[]): Place {
  const divisionKey = nearKey(random, random.pick(keys).split('x')[0] ?? '51');
  const home = random.chance(0.6) ? homeOfKey(divisionKey) : homeOfKey(random.pick(keys).split('x')[0] ?? '51');
  return { home, divisionKey, providerKey: nearProvider(random, random.pick(keys)) };
}
