import { useSession } from '@jiedui/shell';
import { daysBetween, Mark, useText } from '@jiedui/ui';
import type { ProjectRow } from './documents.ts';
import { projectTexts } from './texts.ts';

type Due = Pick<ProjectRow, 'timeliness' | 'nextDueOn'>;

/** How timely a project is in words; the sign and the word say it, the colour only helps. */
export function useDueWord(): (due: Due) => string {
  const t = useText(projectTexts);
  const { businessDate } = useSession();
  return ({ timeliness, nextDueOn }) => {
    if (timeliness === 'DONE' || nextDueOn === null) return t.nothingDue;
    const days = daysBetween(businessDate, nextDueOn);
    return days < 0 ? t.late(-days) : t.soon(days);
  };
}

const TONES = { LATE: 'late', SOON: 'soon' } as const;

/** Late red, soon amber, the rest quiet. */
export function DueMark({ due }: { due: Due }) {
  const word = useDueWord()(due);
  if (due.timeliness === 'LATE' || due.timeliness === 'SOON') return <Mark tone={TONES[due.timeliness]}>{word}</Mark>;
  return <span className="jd-muted">{word}</span>;
}
