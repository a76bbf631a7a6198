import { Columns } from '@jiedui/ui';
import { Inbox } from './Inbox.tsx';
import { NearlySpent } from './NearlySpent.tsx';
import { TopBalances } from './TopBalances.tsx';

/** The finance office's home: what to confirm, what each source holds, what is about to overspend. */
export default function FinanceHome() {
  return (
    <>
      <Inbox />
      <Columns>
        <TopBalances />
        <NearlySpent />
      </Columns>
    </>
  );
}
