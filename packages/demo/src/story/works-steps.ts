import { apportion } from '../apportion.ts';
import { addDays, type Day, earlier, later, workdayUpTo } from '../calendar.ts';
import type { Category, Command } from '../commands.ts';
import { NOTES } from '../data/notes.ts';
import { PAYEES, SUMMARIES } from '../data/payees.ts';
import { at, Random } from '../random.ts';
import { usernameOf } from '../reference/accounts.ts';

export interface Works {
  ref: string;
  category: Category;
  countyKey: string;
  year: number;
  allocatedFen: bigint;
  allocatedOn: Day;
  payments: readonly { amountFen: bigint; on: Day }[];
}

/** Money of a project: what the county allocates to its line and pays out, with vouchers. */
export function worksSteps(works: Works): Command[] {
  const { ref, category, countyKey, year, allocatedFen, allocatedOn } = works;
  const random = new Random(`works ${ref}`);
  const by = usernameOf(countyKey, 'finance');
  const documentNo = `演示安〔${year}〕${countyKey}`;
  const payee = random.pick(PAYEES[category]);
  return [
    { verb: 'allocateFunds', ref, on: allocatedOn, by, countyKey, amountFen: allocatedFen, documentNo },
    ...works.payments.map(
      ({ amountFen, on }, i): Command => ({
        verb: 'recordSpending',
        ref,
        on,
        by,
        countyKey,
        amountFen,
        voucherNo: `支${year}-${countyKey}`,
        payee,
        summary: at(SUMMARIES, i),
      }),
    ),
  ];
}

/** What the county's project officer notes between the start of works and today, up to a share done. */
export function noteSteps(ref: string, countyKey: string, from: Day, to: Day, percent: number): Command[] {
  const random = new Random(`notes ${ref}`);
  const count = percent >= 60 ? 2 : 1;
  const steps = apportion(BigInt(percent), count === 2 ? [2, 3] : [1], 1n);
  const days = Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);
  let done = 0;
  return steps.map((step, i): Command => {
    done += Number(step);
    const on = later(from, workdayUpTo(earlier(to, addDays(from, Math.floor((days * (i + 1)) / count)))));
    const text = random.pick(NOTES.filter(([low, high]) => done >= low && done < high))[2];
    return { verb: 'addProgressNote', ref, on, by: usernameOf(countyKey, 'projects'), countyKey, percent: done, text };
  });
}
