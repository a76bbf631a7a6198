import type { Command, CreateProject } from '../commands.ts';
import { usernameOf } from '../reference/accounts.ts';
import { prefectureOf } from '../reference/organisations.ts';
import type { Schedule } from './schedule.ts';

/** What is known of a project beside its dates. */
export type ProjectFacts = Omit<CreateProject, 'verb' | 'on' | 'by' | 'plannedStartOn' | 'deadline'>;

/** A project from its entry to as far as its schedule goes. */
export function projectSteps(facts: ProjectFacts, schedule: Schedule): Command[] {
  const { ref, countyKey, providerKey, builder } = facts;
  const county = usernameOf(countyKey, 'projects');
  // Whoever builds records when it began and how far it is.
  const by = builder === 'PROVIDER' ? usernameOf(providerKey, 'officer') : county;
  const { createdOn, approvedOn, startedOn, acceptedOn, plannedStartOn, deadline } = schedule;
  const steps: Command[] = [{ verb: 'createProject', on: createdOn, by: county, plannedStartOn, deadline, ...facts }];
  if (approvedOn) {
    const prefecture = prefectureOf(countyKey);
    const documentNo = `演示批〔${approvedOn.slice(0, 4)}〕${prefecture}`;
    steps.push({
      verb: 'approveProject',
      ref,
      on: approvedOn,
      by: usernameOf(prefecture, 'reviewer'),
      countyKey,
      documentNo,
    });
  }
  const milestones = [
    ['DESIGN_BUDGET_DONE', schedule.designedOn],
    ['REVIEW', schedule.reviewedOn],
    ['TENDER_DONE', schedule.tenderedOn],
    ['PROJECT_DONE', schedule.completedOn],
  ] as const;
  for (const [kind, on] of milestones) if (on) steps.push({ verb: 'recordMilestone', ref, on, by, countyKey, kind });
  if (startedOn) steps.push({ verb: 'startProject', ref, on: startedOn, by, countyKey });
  if (acceptedOn) steps.push({ verb: 'acceptProject', ref, on: acceptedOn, by: county, countyKey });
  return steps;
}
