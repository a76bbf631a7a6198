import { apportion, wan } from '../apportion.ts';
import { workday, workdayAfter } from '../calendar.ts';
import type { Command } from '../commands.ts';
import { CATEGORY_PLANS } from '../data/categories.ts';
import { CHOSEN } from '../published.ts';
import { at, Random } from '../random.ts';
import { usernameOf } from '../reference/accounts.ts';
import { CHENGDU } from '../reference/organisations.ts';
import type { Channel } from './channels.ts';
import { commitmentSteps, simpleYear, transferSteps } from './fund-steps.ts';
import { projectFacts } from './project-facts.ts';
import { projectSteps } from './project-steps.ts';
import type { Sites } from './sites.ts';
import { noteSteps, worksSteps } from './works-steps.ts';

const YEAR_BEFORE = 2016;
const CATEGORIES = CATEGORY_PLANS.map(({ category }) => category).filter((category) => category !== 'EMPLOYMENT');

/** The districts' first year: everything sent, spent, accepted and settled, so that 2017 begins with nothing idle. */
export function chengdu2016(channels: readonly Channel[], sites: Sites): Command[] {
  const random = new Random('history of 2016');
  const first = channels.filter(({ providerKey, pace }) => providerKey !== CHENGDU && pace >= 0.5);
  const weights = first.map(({ expectedFen }) => Number(expectedFen) * random.between(0.8, 1.2));
  const amounts = apportion(CHOSEN.history.fen, weights, wan(10));
  // The largest channels have two projects, the others one.
  const order = [...amounts.keys()].sort((a, b) => Number(at(amounts, b) - at(amounts, a)));
  const doubled = new Set(order.slice(0, CHOSEN.history.projects - first.length));
  return first.flatMap((channel, i) => channelYear(channel, at(amounts, i), doubled.has(i) ? 2 : 1, sites));
}

function channelYear(channel: Channel, fen: bigint, projects: number, sites: Sites): Command[] {
  const { ref: fundRef, providerKey, countyKey, agreementRef } = channel;
  const random = new Random(`history ${fundRef}`);
  const sentOn = workdayAfter('2016-06-20', random.whole(0, 20));
  const base = { fundRef, providerKey, countyKey, agreementRef, source: 'INTRA_PROVINCE' as const, year: YEAR_BEFORE };
  const fund = simpleYear({ ...base, committedOn: workdayAfter('2016-06-01', random.whole(0, 5)) }, fen, sentOn);
  const parts = apportion(fen, projects === 2 ? [3, 2] : [1], wan(10));
  return [
    ...commitmentSteps(fund),
    ...transferSteps(fund),
    ...parts.flatMap((plannedFen, i) => {
      const ref = `项目2016-${fundRef}-${i + 1}`;
      const draft = {
        ...base,
        ref,
        category: random.pick(CATEGORIES),
        scheme: 'INTRA_PROVINCE' as const,
        builder: 'RECEIVER' as const,
        plannedFen,
      };
      return finishedProject(draft, sites);
    }),
  ];
}

/** A project of 2016 from June to December, with all its money. */
export function finishedProject(draft: Parameters<typeof projectFacts>[0], sites: Sites): Command[] {
  const { ref, category, countyKey, plannedFen } = draft;
  const random = new Random(`finished ${ref}`);
  const day = (base: string, spread: number) => workdayAfter(base, random.whole(0, spread));
  const schedule = {
    createdOn: day('2016-06-13', 3),
    approvedOn: day('2016-06-20', 4),
    designedOn: day('2016-06-27', 3),
    reviewedOn: day('2016-07-04', 3),
    tenderedOn: day('2016-07-18', 5),
    startedOn: day('2016-07-27', 8),
    completedOn: day('2016-11-21', 9),
    acceptedOn: day('2016-12-05', 6),
    plannedStartOn: '2016-08-01',
    deadline: '2016-11-30',
  };
  const allocatedOn = workdayAfter('2016-07-20', random.whole(0, 4));
  const [a = 0n, b = 0n, c = 0n] = apportion(plannedFen, [3, 5, 2], wan(1));
  const payments = [
    { amountFen: a, on: day('2016-08-10', 8) },
    { amountFen: b, on: day('2016-10-11', 12) },
    { amountFen: c, on: day('2016-12-14', 2) },
  ];
  return [
    ...projectSteps(projectFacts(draft, sites), schedule),
    ...worksSteps({ ref, category, countyKey, year: YEAR_BEFORE, allocatedFen: plannedFen, allocatedOn, payments }),
    ...noteSteps(ref, countyKey, workday('2016-08-22'), schedule.completedOn, 100),
    { verb: 'closeProject', ref, on: day('2016-12-20', 6), by: usernameOf(countyKey, 'projects'), countyKey },
  ];
}
