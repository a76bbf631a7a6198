import { addDays, type Day, earlier, later, workdayAfter, workdayUpTo } from '../calendar.ts';
import { TODAY } from '../published.ts';
import { Random } from '../random.ts';
import { hasStarted, type PlannedProject } from './project-plan.ts';

/** When a project's steps happened; absent where they have not yet. */
export interface Schedule {
  createdOn: Day;
  approvedOn?: Day;
  designedOn?: Day;
  reviewedOn?: Day;
  tenderedOn?: Day;
  startedOn?: Day;
  completedOn?: Day;
  acceptedOn?: Day;
  plannedStartOn: Day;
  deadline: Day;
}

/** The first day on which projects of 2017 are entered, after the year's commitments. */
const FIRST_DAY: Day = '2017-01-09';
const LAST_DAY: Day = '2017-04-21';

/** Days before the start of works at which a step is due, and from there to the deadline, as the platform plans backward. */
const BEFORE = { design: 60, review: 40, tender: 10, start: 0 } as const;
const WORKS = 180;

/** A workday some days earlier, never before the first. */
type Back = (day: Day, low: number, high: number) => Day;

/** The dates of a project of 2017, worked out backward from its furthest step as an office would plan them. */
export function scheduleOf(project: PlannedProject): Schedule {
  const random = new Random(`schedule ${project.ref}`);
  const back: Back = (day, low, high) => later(FIRST_DAY, workdayUpTo(addDays(day, -random.whole(low, high))));
  if (hasStarted(project)) return started(project, random, back);
  if (project.stage === 'PIPELINE')
    return { createdOn: back(LAST_DAY, 3, 70), ...startAt(addDays(TODAY, dueIn(random) + BEFORE.design)) };

  const dueOn = addDays(TODAY, dueIn(random));
  const last = (days: number): Day => back(earlier(LAST_DAY, addDays(dueOn, -days)), 0, 20);
  if (project.stage === 'TENDERED') {
    const tenderedOn = last(BEFORE.tender - BEFORE.start);
    return { ...upToReview(back(tenderedOn, 8, 14), back), tenderedOn, ...startAt(dueOn) };
  }
  if (random.chance(0.35)) {
    return { ...upToReview(last(BEFORE.review - BEFORE.tender), back), ...startAt(addDays(dueOn, BEFORE.tender)) };
  }
  if (random.chance(0.5)) {
    return { ...upToDesign(last(BEFORE.design - BEFORE.review), back), ...startAt(addDays(dueOn, BEFORE.review)) };
  }
  const approvedOn = last(0);
  return { createdOn: back(approvedOn, 5, 12), approvedOn, ...startAt(addDays(dueOn, BEFORE.design)) };
}

function upToDesign(designedOn: Day, back: Back) {
  const approvedOn = back(designedOn, 3, 8);
  return { createdOn: back(approvedOn, 5, 12), approvedOn, designedOn };
}

const upToReview = (reviewedOn: Day, back: Back) => ({ ...upToDesign(back(reviewedOn, 5, 9), back), reviewedOn });

/** Days from today to the next step: one in eight is late, one in eight soon. */
function dueIn(random: Random): number {
  const fate = random.next();
  return fate < 0.12 ? random.whole(-24, -1) : fate < 0.24 ? random.whole(1, 7) : random.whole(9, 75);
}

const startAt = (plannedStartOn: Day) => ({ plannedStartOn, deadline: addDays(plannedStartOn, WORKS) });

function started(project: PlannedProject, random: Random, back: Back): Schedule {
  // The first to start did so at the end of February, the last in the week before the demo's date.
  const day = Math.round((project.rank / 0.47) * 48) + random.whole(-4, 4);
  const startedOn = earlier('2017-04-20', workdayAfter('2017-02-27', Math.max(0, day)));
  const tenderedOn = back(startedOn, 4, 9);
  const steps = { ...upToReview(back(tenderedOn, 7, 12), back), tenderedOn, startedOn };
  if (project.stage === 'STARTED') {
    // Most works began about when they were planned to. A few short ones are past their deadline or close to it.
    if (random.chance(0.14)) return { ...steps, ...short(random, startedOn) };
    return { ...steps, ...startAt(addDays(startedOn, random.whole(-20, 35))) };
  }
  const completedOn = workdayUpTo(addDays('2017-04-17', -random.whole(0, 6)));
  const acceptedOn = project.stage === 'ACCEPTED' ? workdayAfter(completedOn, random.whole(1, 3)) : undefined;
  return {
    ...steps,
    completedOn,
    acceptedOn,
    plannedStartOn: startedOn,
    deadline: addDays(completedOn, random.whole(-3, 30)),
  };
}

function short(random: Random, startedOn: Day): { plannedStartOn: Day; deadline: Day } {
  const deadline = addDays(TODAY, random.chance(0.45) ? random.whole(-12, -1) : random.whole(1, 7));
  return { plannedStartOn: earlier(startedOn, addDays(deadline, -20)), deadline };
}
