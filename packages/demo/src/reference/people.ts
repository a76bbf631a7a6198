import { GIVEN_NAMES, SURNAMES, TIBETAN_NAMES, TIBETAN_SECOND } from '../data/names.ts';
import type { Random } from '../random.ts';

const surnames = [...SURNAMES];

/** A made-up Han name, `王建国`. */
export const hanName = (random: Random): string => random.pick(surnames) + random.pick(GIVEN_NAMES);

/** A made-up name of somebody in the two prefectures: more than half are Tibetan. */
export function localName(random: Random): string {
  if (random.chance(0.4)) return hanName(random);
  const first = random.pick(TIBETAN_NAMES);
  return first + random.pick(TIBETAN_SECOND.filter((second) => second !== first));
}
