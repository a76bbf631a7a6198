import { CHENGDU, QUESHAN, XIAOJIN } from '../reference/organisations.ts';
import type { DemoFinding } from '../types.ts';

const CHENGDU_SOURCE = '成都市2017年4月公开材料';

/** Published figures that do not fit together, in words that say what to ask for. */
export const FINDINGS: readonly DemoFinding[] = [
  {
    divisionKey: '51',
    providerKey: CHENGDU,
    keys: ['projects.planned-investment', 'funds.expected', 'funds.programmed-share'],
    period: '2017',
    zh: '计划投资4.03亿元高于预计帮扶资金3.88亿元，且全部投资按帮扶资金统计：可能含其他来源资金，公开材料未说明。',
    en: 'Planned investment of 403 million yuan exceeds expected funds of 388 million, and all of it is taken as aid money: other sources may be inside, unsaid.',
    source: CHENGDU_SOURCE,
    foundOn: '2017-04-23',
  },
  {
    divisionKey: '51',
    providerKey: CHENGDU,
    keys: ['secondments'],
    period: '2017',
    zh: '选派532人可能是各批次累计数，而不是在岗人数：第三批正向第四批交接。',
    en: 'The 532 people sent may be cumulative over batches rather than those in post: batch 3 is handing over to batch 4.',
    source: CHENGDU_SOURCE,
    foundOn: '2017-04-23',
  },
  {
    divisionKey: '51',
    providerKey: CHENGDU,
    keys: ['projects.planned', 'programme.projects', 'programme.budget', 'funds.expected'],
    period: '2017',
    zh: '本年281个项目占五年316个的88.9%，资金却只占预算的17.0%：两处项目口径不同，一个项目跨年应使用同一编号。',
    en: "This year's 281 projects are 88.9% of the five-year 316 but 17.0% of its budget: the two count projects differently, so a project needs one number across years.",
    source: CHENGDU_SOURCE,
    foundOn: '2017-04-23',
  },
  {
    divisionKey: XIAOJIN,
    providerKey: '',
    keys: ['training.attendances', 'training.sessions'],
    period: '2016',
    zh: '培训46,000人次、50余期，平均每期约920人次，明显偏高：请核对期数或人次。',
    en: '46,000 attendances over about 50 sessions is about 920 a session, an outlier: check the sessions or the attendances.',
    source: '小金县2016年3月公开材料',
    foundOn: '2016-03-26',
  },
  {
    divisionKey: QUESHAN,
    providerKey: '',
    keys: ['insurance.persons', 'exit.persons'],
    period: '2016',
    zh: '参保30,047人与计划脱贫10,500人口径不同，不能相加或相除。',
    en: '30,047 insured and 10,500 to exit have different bases: they can be neither added nor divided.',
    source: '确山县2016年10月公开材料',
    foundOn: '2016-10-05',
  },
  {
    divisionKey: '520526',
    providerKey: '',
    keys: ['route.persons', 'pairing.persons'],
    period: '2016',
    zh: '五条路径合计195,700人，结对帮扶85,008人：口径不同，两数并列，不作调整。',
    en: '195,700 persons by route stand beside 85,008 paired persons: both are shown with their bases, neither is adjusted.',
    source: '威宁自治县2016年10月公开材料',
    foundOn: '2016-10-14',
  },
];
