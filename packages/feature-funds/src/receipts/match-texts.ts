import { defineTexts } from '@jiedui/ui';

export const matchTexts = defineTexts({
  zh: {
    title: '匹配拨付',
    hint: '钱已到位，匹配只结束在途',
    transferId: '对应的拨付',
    amount: '匹配金额（元）',
    left: (amount: string) => `这笔到账还有 ${amount} 待认领`,
    submit: '匹配',
    option: (voucherNo: string, voucherOn: string, inTransit: string) =>
      `${voucherNo} · ${voucherOn} · 在途 ${inTransit}`,
    done: (amount: string, voucherNo: string) => `已匹配 ${amount} 到拨付 ${voucherNo}。`,
    none: '没有可匹配的在途拨付',
    noneHow: (provider: string) => `须为同一协议、同一来源的在途拨付。${provider} 登记拨付后即可匹配。`,
  },
  en: {
    title: 'Match to a transfer',
    hint: 'The money is in place; matching only ends the transit',
    transferId: 'Its transfer',
    amount: 'Amount to match (CNY)',
    left: (amount: string) => `${amount} of this receipt are unmatched`,
    submit: 'Match',
    option: (voucherNo: string, voucherOn: string, inTransit: string) =>
      `${voucherNo} · ${voucherOn} · ${inTransit} in transit`,
    done: (amount: string, voucherNo: string) => `${amount} matched to transfer ${voucherNo}.`,
    none: 'No transfer in transit to match',
    noneHow: (provider: string) =>
      `It must be of the same agreement and source. Once ${provider} logs its transfer it can be matched here.`,
  },
});
