import { apportion, sumOf, wan } from '../apportion.ts';
import { CHENGDU_2017 } from '../published.ts';
import { channels } from '../story/channels.ts';
import type { DemoAgreement, DemoPairing } from '../types.ts';
import { ASSIGNED_UNIT, FORMER, MEISHAN, SHAOXING } from './organisations.ts';
import { GIVERS, TAKERS } from './pairings.ts';

const TERMS =
  '一、帮扶资金按年度计划分期拨付，拨付时注明凭证号，受援方到账后五个工作日内确认。\n' +
  '二、资金只用于双方商定的项目，专款专用，不同来源不得混用。\n' +
  '三、每季度互通项目进度，年终共同验收。（演示文本）';

/** Amounts of the pairings that are not Chengdu's. */
const OTHER_AMOUNTS: ReadonlyMap<string, bigint> = new Map([
  [SHAOXING, wan(6_000)],
  [MEISHAN, wan(3_000)],
  [FORMER, wan(1_500)],
  [ASSIGNED_UNIT, wan(800)],
]);

/** Chengdu's agreements and its districts' share out the programme's budget exactly, by what each plans for 2017. */
function chengduAmounts(): ReadonlyMap<string, bigint> {
  const planned = Map.groupBy(channels(), (channel) => channel.agreementRef);
  const refs = [...planned.keys()];
  const weights = refs.map((ref) => Number(sumOf((planned.get(ref) ?? []).map((channel) => channel.expectedFen))));
  const amounts = apportion(CHENGDU_2017.programmeBudgetFen, weights, wan(100));
  return new Map(refs.map((ref, i) => [ref, amounts[i] ?? 0n]));
}

/** One agreement under each pairing that carries money: all made up, their numbers say so. */
export function agreements(pairings: readonly DemoPairing[]): DemoAgreement[] {
  const chengdu = chengduAmounts();
  return pairings.flatMap((pairing): DemoAgreement[] => {
    const amountFen = chengdu.get(pairing.ref) ?? OTHER_AMOUNTS.get(pairing.providerKey);
    const giver = GIVERS.get(pairing.providerKey);
    if (!amountFen || !giver) return [];
    const { ref, scheme, providerKey, divisionKey, startsOn } = pairing;
    // A pairing may be open-ended, an agreement never.
    const endsOn = pairing.endsOn ?? '2021-01-01';
    const title = `${giver}对口帮扶${TAKERS.get(divisionKey)}协议书`;
    const documentNo = `演示协〔${startsOn.slice(0, 4)}〕${providerKey}-${divisionKey}号`;
    return [
      {
        ref,
        scheme,
        providerKey,
        divisionKey,
        title,
        documentNo,
        signedOn: startsOn,
        startsOn,
        endsOn,
        amountFen,
        route: 'DIRECT',
        terms: TERMS,
      },
    ];
  });
}
