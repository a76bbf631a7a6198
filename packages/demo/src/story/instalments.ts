import { apportion, sumOf, wan } from '../apportion.ts';
import type { Day } from '../calendar.ts';
import { UNANNOUNCED } from '../data/incidents.ts';
import { Random } from '../random.ts';
import type { Arrivals } from './arrivals.ts';

export interface PlannedInstalment {
  amountFen: bigint;
  dueOn: Day;
}

const UNIT = wan(10);

/** All that a channel has sent in 2017, in transit included. */
export function sentOn({ channel, transfers }: Arrivals): bigint {
  const matched = UNANNOUNCED.filter((receipt) => receipt.channel === channel.ref).flatMap(
    (receipt) => receipt.matched,
  );
  return sumOf([...transfers, ...matched].map(({ amountFen }) => amountFen));
}

/**
 * The year's instalments of a channel, which sum to what it expects. The first holds all that was sent so far; where
 * little or nothing was, part of it is overdue or due soon.
 */
export function instalments(arrivals: Arrivals): PlannedInstalment[] {
  const { channel } = arrivals;
  const random = new Random(`instalments ${channel.ref}`);
  const sent = sentOn(arrivals);
  const behind = random.chance(sent === 0n ? 1 : 0.15);
  const unsent = behind ? units((channel.expectedFen - sent) / 5n) : 0n;
  const first = {
    amountFen: sent + unsent,
    dueOn: sent === 0n && random.chance(0.4) ? '2017-05-03' : random.pick(['2017-03-31', '2017-04-15']),
  };
  const rest = channel.expectedFen - first.amountFen;
  if (rest <= wan(100)) return rest > 0n ? [first, { amountFen: rest, dueOn: '2017-06-30' }] : [first];
  // Jinjiang's next instalment for Xiaojin is the one to log in the demo: large, and due soon.
  const next = channel.ref === '510104>513227';
  const [second = 0n, third = 0n] = apportion(rest, next ? [80, 20] : [55, 45], UNIT);
  const dueOn = next ? '2017-05-05' : random.pick(['2017-05-31', '2017-06-30', '2017-06-30', '2017-07-15']);
  return [first, { amountFen: second, dueOn }, { amountFen: third, dueOn: random.pick(['2017-09-30', '2017-10-31']) }];
}

const units = (fen: bigint): bigint => (fen / UNIT) * UNIT;
