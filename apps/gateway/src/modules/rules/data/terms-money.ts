import { SINCE_2021, terms } from './term-row.ts';

/** Words of money on its way from promise to spending. */
export const moneyTerms = [
  ...terms('FundSource', [
    ['EAST_WEST', '东西部扶贫协作资金', 'East-West collaboration', undefined, SINCE_2021],
    ['EAST_WEST', '东西部协作资金', 'East-West collaboration', SINCE_2021],
    ['INTRA_PROVINCE', '省内对口帮扶资金', 'Assistance within the province'],
    ['DESIGNATED', '定点扶贫资金', 'Designated assistance', undefined, SINCE_2021],
    ['DESIGNATED', '定点帮扶资金', 'Designated assistance', SINCE_2021],
    ['ENTERPRISE', '企业帮扶资金', 'Enterprises'],
    ['FISCAL', '财政专项扶贫资金', 'Fiscal funds earmarked for poverty alleviation', undefined, SINCE_2021],
    ['FISCAL', '财政衔接推进乡村振兴补助资金', 'Fiscal funds for rural revitalisation', SINCE_2021],
    ['POOLED_AGRICULTURAL', '统筹整合涉农资金', 'Pooled agricultural funds'],
    ['DONATION', '社会捐赠资金', 'Donations'],
    ['LOAN', '信贷资金', 'Loans'],
  ]),
  ...terms('TransferState', [
    ['IN_TRANSIT', '在途', 'In transit'],
    ['PARTLY_CONFIRMED', '部分到账', 'Partly confirmed'],
    ['CONFIRMED', '已到账', 'Confirmed'],
    ['RECALLED', '已撤回', 'Recalled'],
  ]),
  ...terms('PostingKind', [
    ['SENT', '拨付', 'Sent'],
    ['CONFIRMED', '到账确认', 'Arrival confirmed'],
    ['REGISTERED', '到账登记', 'Arrival registered'],
    ['MATCHED', '认领', 'Matched'],
    ['RECALLED', '撤回', 'Recalled'],
    ['RETURNED', '退回', 'Returned'],
    ['ALLOCATED', '安排', 'Allocated'],
    ['SPENT', '支出', 'Spent'],
    ['HANDED_OVER', '随区划划出', 'Handed over with a boundary'],
    ['TAKEN_OVER', '随区划划入', 'Taken over with a boundary'],
    ['REVERSAL', '冲销', 'Reversal'],
  ]),
  ...terms('AccountKind', [
    ['OUTSIDE', '帮扶方', 'With the provider'],
    ['TRANSIT', '在途', 'In transit'],
    ['AVAILABLE', '待安排', 'Not yet allocated'],
    ['LINE', '已安排未支出', 'Allocated, not yet spent'],
    ['SPENT', '已支出', 'Spent'],
    ['ELSEWHERE', '随区划划转', 'Gone with a moved boundary'],
  ]),
  ...terms('Timeliness', [
    ['ON_TIME', '按期', 'On time'],
    ['SOON', '临期', 'Due soon'],
    ['LATE', '逾期', 'Late'],
    ['DONE', '已完成', 'Done'],
  ]),
];
