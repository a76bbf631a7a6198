import { useOpenItem } from '@jiedui/shell';
import { LedgerView } from './LedgerView.tsx';

/** The ledger; the open project stands in the address as `?open=`. */
export default function Ledger() {
  const [open, setOpen] = useOpenItem();
  return <LedgerView open={open} onOpen={setOpen} />;
}
