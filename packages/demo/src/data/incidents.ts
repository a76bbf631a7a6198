import { wan } from '../apportion.ts';
import type { Day } from '../calendar.ts';

/** Transfers of Chengdu and its districts still wholly under way on the demo's date, by channel; ages 3 to 41 days. */
export const IN_TRANSIT: readonly { channel: string; amountFen: bigint; on: Day }[] = [
  { channel: '510104>513227', amountFen: wan(160), on: '2017-04-18' },
  { channel: '5101>513227', amountFen: wan(150), on: '2017-03-31' },
  { channel: '510106>513332', amountFen: wan(240), on: '2017-03-13' },
  { channel: '510114>513231', amountFen: wan(90), on: '2017-04-20' },
  { channel: '5101>513333', amountFen: wan(120), on: '2017-04-05' },
  { channel: '510185>513301', amountFen: wan(130), on: '2017-04-14' },
];

/** Confirmed but for a part: what is missing, and why as the county says. */
export const SHORT_ARRIVALS: readonly { channel: string; missingFen: bigint; reason: string }[] = [
  { channel: '510104>513227', missingFen: wan(10), reason: '国库回单少列10万元，已向开户行查询，核实后补确认' },
  { channel: '510108>513328', missingFen: wan(5), reason: '账号有误被退汇5万元，待拨付方重新汇出' },
  { channel: '510105>513222', missingFen: wan(20), reason: '分两笔汇出，第二笔20万元尚未到账' },
  { channel: '510116>513335', missingFen: wan(15), reason: '跨行清算延迟，15万元未入账' },
];

/** Confirmed in two steps: what came with the second. */
export const LATER_ARRIVALS: readonly { channel: string; restFen: bigint; reason: string }[] = [
  { channel: '510107>513223', restFen: wan(30), reason: '首笔到账，其余30万元次日清算' },
  { channel: '5101>513221', restFen: wan(20), reason: '其中20万元户名不符，更正后再确认' },
];

/** Money that a county saw before anybody announced it, and what was announced and matched later. */
export const UNANNOUNCED: readonly {
  channel: string;
  amountFen: bigint;
  on: Day;
  payer: string;
  matched: readonly { amountFen: bigint; sentOn: Day; matchedOn: Day }[];
}[] = [
  { channel: '510104>513227', amountFen: wan(150), on: '2017-04-17', payer: '成都市锦江区财政局', matched: [] },
  {
    channel: '510182>513327',
    amountFen: wan(200),
    on: '2017-03-08',
    payer: '彭州市财政局',
    matched: [
      { amountFen: wan(120), sentOn: '2017-03-08', matchedOn: '2017-03-15' },
      { amountFen: wan(80), sentOn: '2017-03-10', matchedOn: '2017-03-16' },
    ],
  },
];

/** Logged twice by mistake and recalled. */
export const RECALLED = {
  channel: '510112>513334',
  amountFen: wan(50),
  on: '2017-03-07',
  recalledOn: '2017-03-09',
  reason: '同一凭证重复登记，撤回重复的一笔',
} as const;
