import { Mark, useText } from '@jiedui/ui';
import type { ProjectSums } from '../project/documents.ts';
import './ledger.css';
import { ledgerTexts } from './texts.ts';

/** How the filtered set stands, in one line. */
export function Standing({ sums }: { sums: ProjectSums }) {
  const t = useText(ledgerTexts);
  return (
    <span className="jd-standing">
      <span>{t.count(sums.count)}</span>
      {sums.late > 0 ? <Mark tone="late">{t.late(sums.late)}</Mark> : null}
      {sums.soon > 0 ? <Mark tone="soon">{t.soon(sums.soon)}</Mark> : null}
      <span>{t.notStarted(sums.notStarted)}</span>
    </span>
  );
}
