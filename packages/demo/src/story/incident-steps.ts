import type { Command } from '../commands.ts';
import { RECALLED, UNANNOUNCED } from '../data/incidents.ts';
import { usernameOf } from '../reference/accounts.ts';
import { type FundYear, sendStep } from './fund-steps.ts';

/** Unannounced receipts, registered, later matched; and a transfer logged twice and recalled. */
export function incidentSteps(funds: readonly FundYear[]): Command[] {
  const fundOf = (channel: string): FundYear => {
    const fund = funds.find(({ fundRef }) => fundRef === channel);
    if (!fund) throw new RangeError(`no fund ${channel}`);
    return fund;
  };
  const unannounced = UNANNOUNCED.flatMap((receipt, i): Command[] => {
    const fund = fundOf(receipt.channel);
    const finance = usernameOf(fund.countyKey, 'finance');
    const { fundRef, agreementRef, source, countyKey } = fund;
    const ref = `待认领${i + 1}`;
    const voucherNo = `收${fund.year}-${fund.countyKey}`;
    return [
      {
        verb: 'registerReceipt',
        ref,
        on: receipt.on,
        by: finance,
        countyKey,
        fundRef,
        agreementRef,
        source,
        amountFen: receipt.amountFen,
        voucherNo,
        payer: receipt.payer,
        note: '专户到账，未见拨付通知',
      },
      ...receipt.matched.flatMap(({ amountFen, sentOn, matchedOn }, n): Command[] => [
        sendStep(fund, `${ref} 拨付${n + 1}`, amountFen, sentOn),
        {
          verb: 'matchReceipt',
          ref: `${ref} 认领${n + 1}`,
          on: matchedOn,
          by: finance,
          countyKey,
          receiptRef: ref,
          transferRef: `${ref} 拨付${n + 1}`,
          amountFen,
        },
      ]),
    ];
  });
  const fund = fundOf(RECALLED.channel);
  const ref = '误登拨付';
  return [
    ...unannounced,
    { ...sendStep(fund, ref, RECALLED.amountFen, RECALLED.on), instalmentRef: null },
    {
      verb: 'recallTransfer',
      ref,
      on: RECALLED.recalledOn,
      by: usernameOf(fund.providerKey, 'officer'),
      countyKey: fund.countyKey,
      amountFen: RECALLED.amountFen,
      reason: RECALLED.reason,
    },
  ];
}
