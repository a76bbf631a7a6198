import type { Category, Source } from '../commands.ts';
import { CATEGORY_PLANS } from '../data/categories.ts';
import { COUNTY_DEPARTMENTS, type CountyDepartment } from '../data/departments.ts';
import { WORKS, type Work } from '../data/works.ts';
import { Random } from '../random.ts';
import { TAKERS } from '../reference/pairings.ts';
import { hanName, localName } from '../reference/people.ts';
import type { Scheme } from '../types.ts';
import type { ProjectFacts } from './project-steps.ts';
import { findWork, type Sites } from './sites.ts';

/** What decides a project before it has a name and a site. */
export interface ProjectDraft {
  ref: string;
  category: Category;
  scheme: Scheme & Source;
  builder: 'PROVIDER' | 'RECEIVER';
  agreementRef: string;
  fundRef: string;
  providerKey: string;
  countyKey: string;
  year: number;
  plannedFen: bigint;
}

const departments = new Map<Category, CountyDepartment>(
  CATEGORY_PLANS.map(({ category, department }) => [category, department]),
);

/** Builders of the giving side: a city's firm has another number where a zone came first. */
const builderOf = (providerKey: string): string => (providerKey === '5101' ? '5101x0002' : `${providerKey}x0001`);

/** Names a project after a real place in its county, and the made-up person who answers for it. */
export function projectFacts(draft: ProjectDraft, sites: Sites): ProjectFacts {
  const random = new Random(`facts ${draft.ref}`);
  const county = { key: draft.countyKey, name: TAKERS.get(draft.countyKey) ?? draft.countyKey };
  const { work, site } = findWork(sites, county, worksOf(draft), random);
  const [what, , purpose] = work;
  const households = random.chance(0.8)
    ? random.whole(8, 45) * (site.key.length === 12 ? 1 : site.key.length === 9 ? 6 : 20)
    : null;
  return {
    ...draft,
    source: draft.scheme,
    name: site.name + what,
    siteKey: site.key,
    organisationKey: draft.builder === 'PROVIDER' ? builderOf(draft.providerKey) : responsible(draft, what),
    personName: isHighland(draft.countyKey) ? localName(random) : hanName(random),
    description: `${purpose}。`,
    beneficiaryHouseholds: households,
  };
}

/** Aba and Ganzi lie high; what is built or bred only there fits no county elsewhere. */
export const isHighland = (key: string): boolean => /^513[23]/.test(key);
const HIGHLAND_ONLY = /牦牛|藏|牧|花椒|樱桃|药材|包虫|沙化/;

const worksOf = ({ category, countyKey }: ProjectDraft): readonly Work[] =>
  WORKS[category].filter(([what]) => isHighland(countyKey) || !HIGHLAND_ONLY.test(what));

/** The department that answers for a work: water works are not the road builders'. */
function responsible({ countyKey, category }: ProjectDraft, what: string): string {
  const department = /饮水|灌溉|堤防/.test(what) ? 'WATER' : (departments.get(category) ?? 'POVERTY');
  return `${countyKey}x${COUNTY_DEPARTMENTS[department][0]}`;
}
