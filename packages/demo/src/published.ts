import { wan, yuan } from './apportion.ts';
import type { Day } from './calendar.ts';

/** The demo's date: every figure below is as of it. */
export const TODAY: Day = '2017-04-23';
export const YEAR = 2017;

/** What Chengdu itself published for 2017 up to that date, in fen, projects and people. The story must meet it exactly. */
export const CHENGDU_2017 = {
  programmeBudgetFen: yuan(2_368_000_000),
  programmeProjects: 316,
  programmeTrainees: 39_000,
  expectedFen: yuan(388_000_000),
  inPlaceFen: yuan(114_000_000),
  plannedProjects: 281,
  startedProjects: 131,
  plannedInvestmentFen: yuan(403_000_000),
  investedFen: yuan(85_200_000),
  secondments: 532,
  housingFen: yuan(63_000_000),
  educationAndHealthFen: yuan(69_000_000),
  infrastructureFen: yuan(120_000_000),
} as const;

/** What nobody published and we chose: how the year's money divides between the city and its districts, and 2016. */
export const CHOSEN = {
  cityExpectedFen: wan(14_200),
  districtExpectedFen: wan(24_600),
  allocatedFen: wan(10_180),
  history: { projects: 24, fen: wan(4_160) },
} as const;
