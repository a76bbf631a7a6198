import { builder } from '../../schema/builder.ts';

export const FundSourceEnum = builder.enumType('FundSource', {
  description: 'Where money comes from. Sources never merge.',
  values: {
    EAST_WEST: { description: '东西部协作 funds of a pairing across provinces.' },
    INTRA_PROVINCE: { description: '省内对口帮扶 funds of a pairing within a province.' },
    DESIGNATED: { description: '定点帮扶 funds of a unit assigned to a county or village.' },
    ENTERPRISE: { description: 'Money of enterprises.' },
    FISCAL: { description: 'Fiscal funds.' },
    POOLED_AGRICULTURAL: { description: '涉农整合 pooled agricultural funds.' },
    DONATION: { description: 'Donations.' },
    LOAN: { description: 'Loans.' },
  } as const,
});

export const TransferStateEnum = builder.enumType('TransferState', {
  description: 'What has become of a sending.',
  values: {
    IN_TRANSIT: { description: 'Nothing confirmed yet.' },
    PARTLY_CONFIRMED: { description: 'Part has arrived, the rest is under way.' },
    CONFIRMED: { description: 'Nothing is under way any more, and something arrived.' },
    RECALLED: { description: 'All was taken back.' },
  } as const,
});

export const PostingKindEnum = builder.enumType('PostingKind', {
  description: 'What an entry of the ledger says happened.',
  values: {
    SENT: { description: '拨付: from outside into transit.' },
    CONFIRMED: { description: '到账确认: from transit to what is available.' },
    REGISTERED: { description: '待认领到账: from outside to what is available.' },
    MATCHED: { description: '匹配: transit ends, the money being in place already.' },
    RECALLED: { description: '收回: from transit back to the sender.' },
    RETURNED: { description: '退回: from what is available back to the provider.' },
    ALLOCATED: { description: '安排: to a project’s funding line.' },
    SPENT: { description: '支出: paid from a funding line.' },
    HANDED_OVER: { description: '划出: a moved township takes along what a line had left, out of this fund.' },
    TAKEN_OVER: { description: '划入: what came along with a moved township, into this fund.' },
    REVERSAL: { description: '冲销: the mirror of an earlier entry.' },
  } as const,
});

export const TimelinessEnum = builder.enumType('Timeliness', {
  description: 'Whether something is looked after in time, by rules that are data.',
  values: {
    ON_TIME: { description: 'Nothing to do yet.' },
    SOON: { description: 'To be looked after soon.' },
    LATE: { description: 'Overdue.' },
    DONE: { description: 'Nothing left to do.' },
  } as const,
});
