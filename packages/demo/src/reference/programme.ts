import { CHENGDU_2017 } from '../published.ts';
import type { DemoProgramme } from '../types.ts';
import { CHENGDU } from './organisations.ts';

/** Chengdu's five-year programme. Its figures are published; in which five years is not, so 2016 to 2020 is made up. */
export const PROGRAMMES: readonly DemoProgramme[] = [
  {
    providerKey: CHENGDU,
    divisionKey: '51',
    scheme: 'INTRA_PROVINCE',
    startsOn: '2016-01-01',
    endsOn: '2021-01-01',
    budgetFen: CHENGDU_2017.programmeBudgetFen,
    projects: CHENGDU_2017.programmeProjects,
    trainees: CHENGDU_2017.programmeTrainees,
    spanMadeUp: true,
  },
];
