import { wan } from '../apportion.ts';
import type { Day } from '../calendar.ts';
import type { Category, Source } from '../commands.ts';
import { ASSIGNED_UNIT, FORMER, MEISHAN, QUESHAN, SHAOXING, XIAOJIN } from '../reference/organisations.ts';

/** A provider that is not Chengdu's, with its money and projects of one year. All made up; small on purpose. */
export interface Neighbour {
  providerKey: string;
  countyKey: string;
  source: Source;
  committedOn: Day;
  instalments: readonly { amountFen: bigint; dueOn: Day }[];
  transfers: readonly { amountFen: bigint; on: Day; confirmedFen: bigint; confirmedOn: Day; reason: string | null }[];
  projects: readonly NeighbourProject[];
}

export interface NeighbourProject {
  category: Category;
  plannedFen: bigint;
  builder: 'PROVIDER' | 'RECEIVER';
  startedOn: Day | null;
  allocatedFen: bigint;
  spentFen: bigint;
}

const project = (
  category: Category,
  planned: number,
  startedOn: Day | null,
  allocated: number,
  spent: number,
): NeighbourProject => ({
  category,
  plannedFen: wan(planned),
  builder: 'RECEIVER',
  startedOn,
  allocatedFen: wan(allocated),
  spentFen: wan(spent),
});

const sent = (amount: number, on: Day, confirmed: number, confirmedOn: Day, reason: string | null = null) => ({
  amountFen: wan(amount),
  on,
  confirmedFen: wan(confirmed),
  confirmedOn,
  reason,
});

export const NEIGHBOURS: readonly Neighbour[] = [
  {
    providerKey: SHAOXING,
    countyKey: XIAOJIN,
    source: 'EAST_WEST',
    committedOn: '2017-01-06',
    instalments: [
      { amountFen: wan(700), dueOn: '2017-03-31' },
      { amountFen: wan(500), dueOn: '2017-08-31' },
    ],
    transfers: [sent(500, '2017-02-22', 500, '2017-02-27'), sent(200, '2017-04-11', 0, '')],
    projects: [
      { ...project('EDUCATION', 260, '2017-03-14', 180, 96), builder: 'PROVIDER' },
      project('INDUSTRY', 310, '2017-03-21', 150, 70),
      project('HEALTH', 180, '2017-04-06', 90, 27),
      project('TRAINING', 60, null, 0, 0),
      project('INFRASTRUCTURE', 400, null, 0, 0),
    ],
  },
  {
    providerKey: MEISHAN,
    countyKey: XIAOJIN,
    source: 'INTRA_PROVINCE',
    committedOn: '2017-01-06',
    instalments: [
      { amountFen: wan(240), dueOn: '2017-03-31' },
      { amountFen: wan(360), dueOn: '2017-07-31' },
    ],
    transfers: [sent(240, '2017-03-06', 235, '2017-03-10', '退汇5万元，户名不符，待眉山市重新汇出')],
    projects: [
      project('HOUSING', 220, '2017-03-27', 130, 80),
      project('VILLAGE_BUILDING', 140, '2017-04-12', 60, 0),
      project('INDUSTRY', 200, null, 0, 0),
    ],
  },
  {
    providerKey: ASSIGNED_UNIT,
    countyKey: QUESHAN,
    source: 'DESIGNATED',
    committedOn: '2017-01-05',
    instalments: [
      { amountFen: wan(150), dueOn: '2017-03-15' },
      { amountFen: wan(90), dueOn: '2017-06-30' },
    ],
    transfers: [sent(150, '2017-02-28', 150, '2017-03-03')],
    projects: [
      project('INFRASTRUCTURE', 120, '2017-03-16', 80, 36),
      project('INDUSTRY', 70, '2017-03-30', 40, 12),
      project('EDUCATION', 50, null, 0, 0),
    ],
  },
];

/** What a city formerly paired with Xiaojin left in 2016: one project, finished. */
export const FORMER_2016 = {
  providerKey: FORMER,
  countyKey: XIAOJIN,
  source: 'EAST_WEST',
  amountFen: wan(320),
  category: 'CULTURE',
} as const;
