import { useFilters, useGo, usePathParam } from '@jiedui/shell';
import { LedgerView } from './LedgerView.tsx';

/** The ledger at one project's own address, `/projects/513227-2017-0042`, which a link or a search hit leads to. */
export default function LedgerAt() {
  const number = usePathParam('number');
  const [filters] = useFilters('year', 'state', 'category', 'timeliness', 'builder', 'q', 'sort');
  const go = useGo();
  return <LedgerView open={number} onOpen={(next) => go(next ? `/projects/${next}` : '/projects', filters)} />;
}
