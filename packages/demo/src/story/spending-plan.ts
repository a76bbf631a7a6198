import { apportion, sumOf, wan } from '../apportion.ts';
import { addDays, type Day, earlier, later, workdayAfter, workdayUpTo } from '../calendar.ts';
import { UNANNOUNCED } from '../data/incidents.ts';
import { CHENGDU_2017, CHOSEN } from '../published.ts';
import { at, Random } from '../random.ts';
import type { Arrivals } from './arrivals.ts';
import { hasStarted, type PlannedProject } from './project-plan.ts';
import type { Schedule } from './schedule.ts';

/** What was allocated to a project of 2017 and paid out on it up to the demo's date. */
export interface SpendingPlan {
  project: PlannedProject;
  allocatedFen: bigint;
  allocatedOn: Day;
  payments: readonly { amountFen: bigint; on: Day }[];
}

const UNIT = wan(1);
const LAST_DAY: Day = '2017-04-21';
const PARTS = [[1], [4, 6], [3, 5, 2]] as const;

interface Line {
  project: PlannedProject;
  schedule: Schedule;
  arrivals: Arrivals;
  allocatedFen: bigint;
}

/** Sums to the published 85,200,000 yuan paid; allocated is a choice of ours between that and what is in place. */
export function spendingPlan(
  all: readonly Arrivals[],
  projects: readonly { project: PlannedProject; schedule: Schedule }[],
): SpendingPlan[] {
  const random = new Random('spending of 2017');
  const candidates = all.map((arrivals) => ({
    arrivals,
    open: projects
      .filter(
        ({ project }) => project.channel === arrivals.channel && (hasStarted(project) || project.stage === 'TENDERED'),
      )
      .sort((a, b) => a.project.rank - b.project.rank),
  }));
  const rooms = candidates.map(({ arrivals, open }) => lowest(arrivals.inPlaceFen, sumOf(open.map(roomOf))));
  const shares = apportion(
    CHOSEN.allocatedFen,
    rooms.map((room) => Number(room) * random.between(0.75, 1.1)),
    UNIT,
    rooms,
  );
  const lines = candidates.flatMap(({ arrivals, open }, i): Line[] => {
    const weights = open.map(({ project }) => Number(project.plannedFen) * (hasStarted(project) ? 1 : 0.15));
    const parts = apportion(at(shares, i), weights, UNIT, open.map(roomOf));
    return open
      .map((candidate, n) => ({ ...candidate, arrivals, allocatedFen: at(parts, n) }))
      .filter((line) => line.allocatedFen > 0n);
  });
  const caps = lines.map(({ project, allocatedFen }) => (hasStarted(project) ? allocatedFen : 0n));
  const weights = lines.map(
    ({ project, allocatedFen }) => Number(allocatedFen) * random.between(0.55, 1.15) * (1.2 - project.rank),
  );
  const spent = apportion(CHENGDU_2017.investedFen, weights, UNIT, caps);
  return dated(lines, spent);
}

/** As much as may be allocated to a project now: its planned amount, a third of it before works begin. */
function roomOf({ project }: { project: PlannedProject }): bigint {
  return hasStarted(project) ? project.plannedFen : (project.plannedFen / 3n / UNIT) * UNIT;
}

const lowest = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function dated(lines: readonly Line[], spent: readonly bigint[]): SpendingPlan[] {
  const takenFrom = new Map<Arrivals, bigint>();
  return lines.map((line, i) => {
    const { project, schedule, arrivals, allocatedFen } = line;
    const random = new Random(`spending ${project.ref}`);
    const taken = (takenFrom.get(arrivals) ?? 0n) + allocatedFen;
    takenFrom.set(arrivals, taken);
    const possibleOn = later(inPlaceFrom(arrivals, taken), schedule.approvedOn ?? LAST_DAY);
    const allocatedOn = earlier(LAST_DAY, workdayAfter(possibleOn, random.whole(1, 4)));
    const firstOn = earlier(LAST_DAY, workdayAfter(later(allocatedOn, schedule.startedOn ?? allocatedOn), 1));
    return {
      project,
      allocatedFen,
      allocatedOn,
      payments: payments(at(spent, i), firstOn, schedule.completedOn ?? LAST_DAY, random),
    };
  });
}

/** The day from which a channel has so much in place. */
function inPlaceFrom({ channel, transfers }: Arrivals, fen: bigint): Day {
  const receipts = [
    ...transfers.flatMap(({ confirmations }) => confirmations),
    ...UNANNOUNCED.filter((receipt) => receipt.channel === channel.ref),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  let sum = 0n;
  for (const { amountFen, on } of receipts) {
    sum += amountFen;
    if (sum >= fen) return on;
  }
  throw new RangeError(`${channel.ref} never has ${fen} in place`);
}

/** One payment for a small sum, up to three for a large one, between the first day and the last. */
function payments(fen: bigint, firstOn: Day, lastOn: Day, random: Random): { amountFen: bigint; on: Day }[] {
  if (fen === 0n) return [];
  const parts = at(PARTS, fen < wan(30) ? 0 : fen < wan(90) ? random.whole(0, 1) : random.whole(1, 2));
  const days = Math.max(0, (Date.parse(later(firstOn, lastOn)) - Date.parse(firstOn)) / 86_400_000);
  return apportion(fen, parts, UNIT).map((amountFen, i) => {
    const on = addDays(firstOn, Math.floor((days * (i + random.next() * 0.6)) / parts.length));
    return { amountFen, on: later(firstOn, workdayUpTo(on)) };
  });
}
