import { wan } from '../apportion.ts';
import type { Category } from '../commands.ts';
import type { CountyDepartment } from './departments.ts';

/** What a category of the year's plan holds: number of projects, planned amount, who answers for it in a county. */
export interface CategoryPlan {
  category: Category;
  projects: number;
  plannedFen: bigint;
  department: CountyDepartment;
}

/**
 * The 281 projects of 2017 by category. Housing, education with health, and infrastructure have the published amounts;
 * numbers of projects and the other amounts are ours. They sum to 281 projects and 403,000,000 yuan.
 */
export const CATEGORY_PLANS: readonly CategoryPlan[] = [
  { category: 'HOUSING', projects: 32, plannedFen: wan(6_300), department: 'HOUSING' },
  { category: 'EDUCATION', projects: 34, plannedFen: wan(4_120), department: 'EDUCATION' },
  { category: 'HEALTH', projects: 28, plannedFen: wan(2_780), department: 'HEALTH' },
  { category: 'INFRASTRUCTURE', projects: 78, plannedFen: wan(12_000), department: 'TRANSPORT' },
  { category: 'INDUSTRY', projects: 52, plannedFen: wan(8_400), department: 'AGRICULTURE' },
  { category: 'CULTURE', projects: 9, plannedFen: wan(1_200), department: 'CULTURE' },
  { category: 'TRAINING', projects: 12, plannedFen: wan(800), department: 'LABOUR' },
  { category: 'EMPLOYMENT', projects: 8, plannedFen: wan(600), department: 'LABOUR' },
  { category: 'ECOLOGY', projects: 15, plannedFen: wan(2_100), department: 'ENVIRONMENT' },
  { category: 'VILLAGE_BUILDING', projects: 13, plannedFen: wan(2_000), department: 'POVERTY' },
];
