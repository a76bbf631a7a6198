import { workday } from '../calendar.ts';
import type { Command } from '../commands.ts';
import { TODAY, YEAR } from '../published.ts';
import { Random } from '../random.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import type { Channel } from './channels.ts';
import { commitmentSteps, type FundYear, transferSteps } from './fund-steps.ts';
import { incidentSteps } from './incident-steps.ts';
import { instalments } from './instalments.ts';
import { projectFacts } from './project-facts.ts';
import { hasStarted, type PlannedProject, projectPlan } from './project-plan.ts';
import { projectSteps } from './project-steps.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { Sites } from './sites.ts';
import { spendingPlan } from './spending-plan.ts';
import { noteSteps, worksSteps } from './works-steps.ts';

/** Chengdu and its districts from January to 23 April 2017, meeting the published figures. */
export function chengdu2017(channels: readonly Channel[], sites: Sites): Command[] {
  const projects = projectPlan(channels).map((project) => ({ project, schedule: scheduleOf(project) }));
  const money = arrivals(
    channels,
    projects.map(({ project }) => project),
  );
  const funds = money.map(fundYear);
  return [
    ...funds.flatMap((fund) => [...commitmentSteps(fund), ...transferSteps(fund)]),
    ...incidentSteps(funds),
    ...projects.flatMap(({ project, schedule }) => steps(project, schedule, sites)),
    ...spendingPlan(money, projects).flatMap(({ project, ...works }) =>
      worksSteps({
        ref: project.ref,
        category: project.category,
        countyKey: project.channel.countyKey,
        year: YEAR,
        ...works,
      }),
    ),
  ];
}

function fundYear(money: Arrivals): FundYear {
  const { ref, providerKey, countyKey, agreementRef } = money.channel;
  const committedOn = new Random(`commitment ${ref}`).pick(['2017-01-04', '2017-01-05', '2017-01-06']);
  const base = { fundRef: ref, providerKey, countyKey, agreementRef, source: 'INTRA_PROVINCE' as const, year: YEAR };
  return { ...base, committedOn, instalments: instalments(money), transfers: money.transfers };
}

function steps(project: PlannedProject, schedule: Schedule, sites: Sites): Command[] {
  const { ref, category, plannedFen, builder, channel } = project;
  const { providerKey, countyKey, agreementRef } = channel;
  const scheme = 'INTRA_PROVINCE';
  const draft = {
    ref,
    category,
    scheme,
    builder,
    agreementRef,
    fundRef: channel.ref,
    providerKey,
    countyKey,
    year: YEAR,
    plannedFen,
  } as const;
  return [...projectSteps(projectFacts(draft, sites), schedule), ...notes(project, schedule)];
}

/** Most works that have begun are reported on; how far they are follows from how long they run. */
function notes(project: PlannedProject, { startedOn, completedOn }: Schedule): Command[] {
  const random = new Random(`percent ${project.ref}`);
  if (!startedOn || !hasStarted(project) || random.chance(0.25)) return [];
  const from = workday(startedOn);
  if (completedOn) return noteSteps(project.ref, project.channel.countyKey, from, completedOn, 100);
  const percent = Math.min(92, random.whole(4, 14) + Math.round((1 - project.rank / 0.47) * 70));
  return noteSteps(project.ref, project.channel.countyKey, from, TODAY, percent);
}
