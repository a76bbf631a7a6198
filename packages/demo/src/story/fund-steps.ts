import { sumOf } from '../apportion.ts';
import { addDays, type Day, workday } from '../calendar.ts';
import type { Command, SendTransfer, Source } from '../commands.ts';
import { usernameOf } from '../reference/accounts.ts';
import type { PlannedTransfer } from './arrivals.ts';
import type { PlannedInstalment } from './instalments.ts';

/** Money of one channel in one year, whoever the provider is. */
export interface FundYear {
  fundRef: string;
  providerKey: string;
  countyKey: string;
  agreementRef: string;
  source: Source;
  year: number;
  committedOn: Day;
  instalments: readonly PlannedInstalment[];
  /** Sent for the first instalment. */
  transfers: readonly PlannedTransfer[];
}

/** The provider's promise and its parts. Here and below a document or voucher names its series; it is numbered last. */
export function commitmentSteps(fund: FundYear): Command[] {
  const { fundRef, agreementRef, source, year, countyKey } = fund;
  const by = usernameOf(fund.providerKey, 'officer');
  const ref = commitmentRef(fund);
  const amountFen = sumOf(fund.instalments.map((instalment) => instalment.amountFen));
  const documentNo = `演示承〔${year}〕${fund.providerKey}`;
  return [
    {
      verb: 'commitFunds',
      ref,
      on: fund.committedOn,
      by,
      countyKey,
      fundRef,
      agreementRef,
      source,
      divisionKey: countyKey,
      amountFen,
      year,
      documentNo,
      note: `${year}年度帮扶资金`,
    },
    ...fund.instalments.map(
      (instalment, i): Command => ({
        verb: 'planInstalment',
        ref: instalmentRef(fund, i),
        on: fund.committedOn,
        by,
        countyKey,
        commitmentRef: ref,
        ...instalment,
      }),
    ),
  ];
}

/** Transfers with what the county confirmed of them. */
export function transferSteps(fund: FundYear): Command[] {
  return fund.transfers.flatMap((transfer, i) => {
    const ref = `${fund.fundRef} ${fund.year} 拨付${i + 1}`;
    return [
      sendStep(fund, ref, transfer.amountFen, transfer.on),
      ...transfer.confirmations.map(
        (confirmation): Command => ({
          verb: 'confirmReceipt',
          ref,
          on: confirmation.on,
          by: usernameOf(fund.countyKey, 'finance'),
          countyKey: fund.countyKey,
          amountFen: confirmation.amountFen,
          voucherNo: `收${fund.year}-${fund.countyKey}`,
          differenceReason: confirmation.reason,
        }),
      ),
    ];
  });
}

/** One transfer for the fund's first instalment. */
export function sendStep(fund: FundYear, ref: string, amountFen: bigint, on: Day): SendTransfer {
  const voucherNo = `拨${fund.year}-${fund.providerKey}`;
  const by = usernameOf(fund.providerKey, 'officer');
  return {
    verb: 'sendTransfer',
    ref,
    on,
    by,
    countyKey: fund.countyKey,
    fundRef: fund.fundRef,
    instalmentRef: instalmentRef(fund, 0),
    amountFen,
    voucherNo,
    note: `${fund.year}年第一期帮扶资金`,
  };
}

const commitmentRef = (fund: FundYear): string => `${fund.fundRef} ${fund.year}`;
const instalmentRef = (fund: FundYear, i: number): string => `${fund.fundRef} ${fund.year} 第${i + 1}期`;

/** One instalment, sent at once and confirmed in full within the week: how most money goes. */
export function simpleYear(
  base: Omit<FundYear, 'instalments' | 'transfers'>,
  amountFen: bigint,
  sentOn: Day,
): FundYear {
  const confirmations = [{ amountFen, on: workday(addDays(sentOn, 3)), reason: null }];
  return {
    ...base,
    instalments: [{ amountFen, dueOn: workday(addDays(sentOn, 10)) }],
    transfers: [{ amountFen, on: sentOn, confirmations }],
  };
}
