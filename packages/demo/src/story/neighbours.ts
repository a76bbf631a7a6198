import { apportion, wan } from '../apportion.ts';
import { addDays, workday, workdayUpTo } from '../calendar.ts';
import type { Command } from '../commands.ts';
import { FORMER_2016, NEIGHBOURS, type Neighbour, type NeighbourProject } from '../data/neighbours.ts';
import { TODAY, YEAR } from '../published.ts';
import { at } from '../random.ts';
import { commitmentSteps, type FundYear, simpleYear, transferSteps } from './fund-steps.ts';
import { finishedProject } from './history-2016.ts';
import { projectFacts } from './project-facts.ts';
import { projectSteps } from './project-steps.ts';
import type { Schedule } from './schedule.ts';
import type { Sites } from './sites.ts';
import { noteSteps, worksSteps } from './works-steps.ts';

/** Money of Shaoxing, Meishan, a formerly paired city and Queshan's unit: other agreements and sources, never Chengdu's. */
export function neighbours(sites: Sites): Command[] {
  return [...NEIGHBOURS.flatMap((neighbour) => yearOf(neighbour, sites)), ...former(sites)];
}

function yearOf(neighbour: Neighbour, sites: Sites): Command[] {
  const { providerKey, countyKey, source, committedOn, instalments } = neighbour;
  const fundRef = `${providerKey}>${countyKey}`;
  const transfers = neighbour.transfers.map(({ amountFen, on, confirmedFen, confirmedOn, reason }) => ({
    amountFen,
    on,
    confirmations: confirmedFen > 0n ? [{ amountFen: confirmedFen, on: confirmedOn, reason }] : [],
  }));
  const base = { fundRef, agreementRef: fundRef, providerKey, countyKey, source, year: YEAR };
  const fund: FundYear = { ...base, committedOn, instalments, transfers };
  return [
    ...commitmentSteps(fund),
    ...transferSteps(fund),
    ...neighbour.projects.flatMap((project, i) => {
      const ref = `项目2017-${fundRef}-${i + 1}`;
      const { category, plannedFen, builder } = project;
      const facts = projectFacts({ ...base, ref, category, plannedFen, builder, scheme: source }, sites);
      return [...projectSteps(facts, scheduleOf(project)), ...works(project, ref, countyKey)];
    }),
  ];
}

function scheduleOf({ startedOn }: NeighbourProject): Schedule {
  const createdOn = '2017-01-12';
  if (!startedOn) return { createdOn, approvedOn: '2017-03-20', plannedStartOn: '2017-06-26', deadline: '2017-12-10' };
  return {
    createdOn,
    approvedOn: '2017-01-20',
    designedOn: '2017-02-08',
    reviewedOn: '2017-02-20',
    tenderedOn: workdayUpTo(addDays(startedOn, -8)),
    startedOn,
    plannedStartOn: addDays(startedOn, -3),
    deadline: addDays(startedOn, 170),
  };
}

function works(
  { category, startedOn, allocatedFen, spentFen }: NeighbourProject,
  ref: string,
  countyKey: string,
): Command[] {
  if (!startedOn || allocatedFen === 0n) return [];
  const payments = apportion(spentFen, [3, 2], wan(1)).map((amountFen, i) => ({
    amountFen,
    on: workday(addDays(startedOn, at([2, 7], i))),
  }));
  const paid = payments.filter(({ amountFen }) => amountFen > 0n);
  return [
    ...worksSteps({ ref, category, countyKey, year: YEAR, allocatedFen, allocatedOn: startedOn, payments: paid }),
    ...noteSteps(ref, countyKey, startedOn, TODAY, 35),
  ];
}

function former(sites: Sites): Command[] {
  const { providerKey, countyKey, source, amountFen, category } = FORMER_2016;
  const ref = `${providerKey}>${countyKey}`;
  const base = { fundRef: ref, agreementRef: ref, providerKey, countyKey, source, year: 2016 };
  const fund = simpleYear({ ...base, committedOn: '2016-06-02' }, amountFen, '2016-06-28');
  const project = {
    ...base,
    ref: `项目2016-${ref}`,
    category,
    scheme: source,
    builder: 'RECEIVER',
    plannedFen: amountFen,
  } as const;
  return [...commitmentSteps(fund), ...transferSteps(fund), ...finishedProject(project, sites)];
}
