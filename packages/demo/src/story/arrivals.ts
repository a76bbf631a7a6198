import { apportion, sumOf, wan } from '../apportion.ts';
import { addDays, type Day, workday, workdayAfter } from '../calendar.ts';
import { IN_TRANSIT, LATER_ARRIVALS, SHORT_ARRIVALS, UNANNOUNCED } from '../data/incidents.ts';
import { CHENGDU_2017 } from '../published.ts';
import { at, Random } from '../random.ts';
import type { Channel } from './channels.ts';
import { hasStarted, type PlannedProject } from './project-plan.ts';

/** One transfer and what of it the county confirmed, in one or two steps or not at all. */
export interface PlannedTransfer {
  amountFen: bigint;
  on: Day;
  confirmations: readonly { amountFen: bigint; on: Day; reason: string | null }[];
}

/** What was sent and arrived on a channel in 2017 up to the demo's date, unannounced receipts apart. */
export interface Arrivals {
  channel: Channel;
  transfers: readonly PlannedTransfer[];
  /** All that is in place, unannounced receipts included. */
  inPlaceFen: bigint;
}

const UNIT = wan(10);
const of = <T extends { channel: string }>(list: readonly T[], channel: Channel): T[] =>
  list.filter((item) => item.channel === channel.ref);

/** Sums to the published 114,000,000 yuan in place; more goes where works have begun, nothing to a few counties behind. */
export function arrivals(channels: readonly Channel[], projects: readonly PlannedProject[]): Arrivals[] {
  const random = new Random('arrivals of 2017');
  const unannounced = sumOf(UNANNOUNCED.map(({ amountFen }) => amountFen));
  const missing = sumOf(SHORT_ARRIVALS.map(({ missingFen }) => missingFen));
  const begun = (channel: Channel) =>
    Number(sumOf(projects.filter((p) => p.channel === channel && hasStarted(p)).map((p) => p.plannedFen)));
  const weights = channels.map((channel) => {
    const none = channel.pace < 0.4 && random.chance(0.5) && of(SHORT_ARRIVALS, channel).length === 0;
    return none ? 0 : begun(channel) * random.between(0.7, 1.3) + Number(channel.expectedFen) * 0.1;
  });
  const caps = channels.map((channel) => channel.expectedFen / 2n);
  const sent = apportion(CHENGDU_2017.inPlaceFen - unannounced + missing, weights, UNIT, caps);
  return channels.map((channel, i) => arrivalsOf(channel, at(sent, i)));
}

function arrivalsOf(channel: Channel, sentFen: bigint): Arrivals {
  const random = new Random(`arrivals ${channel.ref}`);
  const amounts = sentFen > wan(250) ? apportion(sentFen, [6, 4], UNIT) : sentFen > 0n ? [sentFen] : [];
  const confirmed = amounts.map((amountFen, i): PlannedTransfer => {
    const on = workday(addDays(i === 0 ? '2017-02-08' : '2017-03-13', random.whole(0, i === 0 ? 30 : 24)));
    return { amountFen, on, confirmations: confirmations(channel, amountFen, on, i === amounts.length - 1, random) };
  });
  const underWay = of(IN_TRANSIT, channel).map(
    ({ amountFen, on }): PlannedTransfer => ({ amountFen, on, confirmations: [] }),
  );
  const transfers = [...confirmed, ...underWay];
  const arrived = transfers.flatMap((transfer) => transfer.confirmations.map(({ amountFen }) => amountFen));
  const inPlaceFen = sumOf([...arrived, ...of(UNANNOUNCED, channel).map(({ amountFen }) => amountFen)]);
  return { channel, transfers, inPlaceFen };
}

/** @throws {RangeError} where an incident asks for more than the transfer it falls on. */
function confirmations(channel: Channel, amountFen: bigint, sentOn: Day, last: boolean, random: Random) {
  const on = workdayAfter(sentOn, random.whole(2, 6));
  const [short] = last ? of(SHORT_ARRIVALS, channel) : [];
  const [later] = last ? of(LATER_ARRIVALS, channel) : [];
  const missing = (short?.missingFen ?? 0n) + (later?.restFen ?? 0n);
  if (missing >= amountFen) throw new RangeError(`${channel.ref} sends ${amountFen}, too little for its incident`);
  const first = { amountFen: amountFen - missing, on, reason: short?.reason ?? later?.reason ?? null };
  return later ? [first, { amountFen: later.restFen, on: workdayAfter(on, 1), reason: null }] : [first];
}
