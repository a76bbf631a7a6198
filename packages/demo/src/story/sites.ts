import type { Work } from '../data/works.ts';
import { at, type Random } from '../random.ts';
import type { Divisions } from '../types.ts';

export interface Site {
  key: string;
  /** Names of the places from the county down, `小金县沃日乡木栏村`. */
  name: string;
}

/** The statistical names of villages carry their committees: 木栏村村民委员会 and 木栏村委会 are 木栏村. */
export const shortName = (name: string): string =>
  name
    .replace(/村?(村民委员会|村委会)$/, '村')
    .replace(/(社区)?(居民委员会|居委会)$/, '社区')
    .replace(/街道办事处$/, '街道');

/** Finds a site for a work in a county; no two works of one kind stand on one site. */
export class Sites {
  readonly #divisions: Divisions;
  readonly #taken = new Set<string>();

  constructor(divisions: Divisions) {
    this.#divisions = divisions;
  }

  find(county: { key: string; name: string }, [what, level]: Work, random: Random): Site | undefined {
    if (level === 'county') return this.#take(county, what);
    for (const township of random.shuffled(this.#townships(county.key))) {
      const name = county.name + shortName(township.name);
      if (level === 'township') {
        const site = this.#take({ key: township.key, name }, what);
        if (site) return site;
        continue;
      }
      for (const village of random.shuffled(this.#divisions.childrenOf(township.key)).slice(0, 3)) {
        const site = this.#take({ key: village.key, name: name + shortName(village.name) }, what);
        if (site) return site;
      }
    }
    return undefined;
  }

  /** Every county's rural townships; subdistricts and farms are left out where there are others. */
  #townships(county: string): readonly { key: string; name: string }[] {
    const all = this.#divisions.childrenOf(county);
    const rural = all.filter(({ name }) => /[乡镇]$/.test(name));
    return rural.length > 0 ? rural : all;
  }

  #take(site: Site, what: string): Site | undefined {
    const key = `${site.key} ${what}`;
    if (this.#taken.has(key)) return undefined;
    this.#taken.add(key);
    return site;
  }
}

/** The first works of a category in a random order that still find a site. */
export function findWork(
  sites: Sites,
  county: { key: string; name: string },
  works: readonly Work[],
  random: Random,
): { work: Work; site: Site } {
  for (const work of random.shuffled(works)) {
    const site = sites.find(county, work, random);
    if (site) return { work, site };
  }
  // Further works of a kind in one county are told apart by their phase.
  const [what, , purpose] = at(works, 0);
  for (const phase of ['二期', '三期', '四期', '五期', '六期']) {
    const work: Work = [`${what}（${phase}）`, 'county', purpose];
    const site = sites.find(county, work, random);
    if (site) return { work, site };
  }
  throw new RangeError(`no site in ${county.name} for ${what}`);
}
