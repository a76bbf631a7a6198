import { defineTexts } from '@jiedui/ui';

export const postingTexts = defineTexts({
  zh: {
    title: '记账凭证',
    kind: '类别',
    dates: '日期',
    reversedMark: (kind: string) => `${kind}（已冲销）`,
    emptyTitle: '没有符合条件的凭证',
    emptyHow: '拨付、到账、安排、支出、退回和冲销都自动记在这里，一笔一行；请放宽筛选或改上方的时期。',
    panel: (kind: string, voucherNo: string) => `${kind} ${voucherNo}`,
    transfer: '对应拨付',
    receipt: '对应到账',
    reverses: '冲销的凭证',
    reversedBy: '已被冲销',
    project: '项目',
    onDate: '业务日期',
  },
  en: {
    title: 'Vouchers',
    kind: 'Kind',
    dates: 'Dates',
    reversedMark: (kind: string) => `${kind} (reversed)`,
    emptyTitle: 'No vouchers fit',
    emptyHow:
      'Everything sent, received, allocated, spent, returned or reversed is entered here by itself, a line each; loosen the filters or change the period above.',
    panel: (kind: string, voucherNo: string) => `${kind} ${voucherNo}`,
    transfer: 'Transfer',
    receipt: 'Receipt',
    reverses: 'Reverses',
    reversedBy: 'Reversed by',
    project: 'Project',
    onDate: 'Date of business',
  },
});
