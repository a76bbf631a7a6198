import { apportion } from '../apportion.ts';
import { addDays, workday } from '../calendar.ts';
import { RECEIVERS } from '../data/receivers.ts';
import { CHENGDU_2017 } from '../published.ts';
import { at, Random } from '../random.ts';
import type { DemoSecondment } from '../types.ts';
import { CHENGDU } from './organisations.ts';
import { hanName } from './people.ts';

const POSTS = [
  '教师',
  '教师',
  '教师',
  '教师',
  '医生',
  '医生',
  '医生',
  '护士',
  '农技员',
  '农技员',
  '畜牧技术员',
  '规划建设技术员',
  '水利技术员',
  '旅游规划人员',
  '电商辅导员',
  '财政干部',
  '扶贫干部',
  '挂职干部',
  '驻村干部',
  '职业教育教师',
] as const;

/** Of the people there on the demo's date, those of batch 3 that have not handed over yet. */
const BATCH_3_STILL_THERE = 196;
/** People of batch 3 who had left by the demo's date. */
const BATCH_3_LEFT = 262;

/**
 * Chengdu's people in the counties: batch 3 came in March 2015 and hands over to batch 4 in spring 2017. On the demo's
 * date the published 532 are there; who they are, and how many of each batch, is made up.
 */
export function secondments(): DemoSecondment[] {
  const batch4 = CHENGDU_2017.secondments - BATCH_3_STILL_THERE;
  return [
    ...group(3, BATCH_3_LEFT, (random) => ['2015-03-16', workday(addDays('2017-03-10', random.whole(0, 35)))]),
    ...group(3, BATCH_3_STILL_THERE, (random) => ['2015-03-16', workday(addDays('2017-04-28', random.whole(0, 30)))]),
    ...group(4, batch4, (random) => [workday(addDays('2017-03-06', random.whole(0, 42))), '2019-03-16']),
  ];
}

function group(batch: number, count: number, span: (random: Random) => [string, string]): DemoSecondment[] {
  const random = new Random(`secondments ${batch} ${count}`);
  const shares = apportion(
    BigInt(count),
    RECEIVERS.map(([, , need]) => need),
    1n,
  );
  return RECEIVERS.flatMap(([divisionKey, , , , district], i) =>
    Array.from({ length: Number(at(shares, i)) }, (): DemoSecondment => {
      const [startsOn, endsOn] = span(random);
      const providerKey = random.chance(0.15) ? CHENGDU : district;
      const post = random.pick(POSTS);
      return {
        divisionKey,
        providerKey,
        scheme: 'INTRA_PROVINCE',
        personName: hanName(random),
        post,
        batch,
        startsOn,
        endsOn,
      };
    }),
  );
}
