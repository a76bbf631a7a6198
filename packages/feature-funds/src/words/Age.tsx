import { Mark, useText } from '@jiedui/ui';
import { fundWords } from './texts.ts';

/** How long money has been under way, amber and red by the rule in force; nothing once it has arrived. */
export function Age({ days, timeliness }: { days: number | null; timeliness: string }) {
  const t = useText(fundWords);
  if (days === null) return <span className="jd-muted">—</span>;
  if (timeliness === 'LATE') return <Mark tone="late">{t.days(days)}</Mark>;
  if (timeliness === 'SOON') return <Mark tone="soon">{t.days(days)}</Mark>;
  return <>{t.days(days)}</>;
}
