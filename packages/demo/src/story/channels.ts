import { apportion, wan } from '../apportion.ts';
import { DISTRICTS } from '../data/districts.ts';
import { RECEIVERS } from '../data/receivers.ts';
import { CHOSEN } from '../published.ts';
import { CHENGDU, prefectureOf } from '../reference/organisations.ts';

/** A way on which money goes: one provider, one county, one agreement, so one fund of the ledger. */
export interface Channel {
  /** `510104>513227`. */
  ref: string;
  providerKey: string;
  countyKey: string;
  agreementRef: string;
  need: number;
  pace: number;
  /** Planned instalments of 2017. */
  expectedFen: bigint;
}

const pairs = (provider: string): number => RECEIVERS.filter(([, , , , district]) => district === provider).length;
const means = new Map(DISTRICTS.map(([key, , weight]) => [key, weight / pairs(key) ** 0.6]));

/** Chengdu itself and its districts to the 31 counties: 62 channels whose expected money sums to the published figure. */
export function channels(): Channel[] {
  const city = apportion(
    CHOSEN.cityExpectedFen,
    RECEIVERS.map(([, , need]) => need),
    wan(10),
  );
  const weights = RECEIVERS.map(([, , need, , district]) => need * (means.get(district) ?? 0));
  const districts = apportion(CHOSEN.districtExpectedFen, weights, wan(10));
  return RECEIVERS.flatMap(([countyKey, , need, pace, district], i) => [
    channel(district, countyKey, `${district}>${countyKey}`, need, pace, districts[i] ?? 0n),
    channel(CHENGDU, countyKey, `${CHENGDU}>${prefectureOf(countyKey)}`, need, pace, city[i] ?? 0n),
  ]);
}

function channel(
  providerKey: string,
  countyKey: string,
  agreementRef: string,
  need: number,
  pace: number,
  expectedFen: bigint,
): Channel {
  return { ref: `${providerKey}>${countyKey}`, providerKey, countyKey, agreementRef, need, pace, expectedFen };
}
