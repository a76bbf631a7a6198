import { addDays } from '@jiedui/model';
import { refuse } from '../../schema/refusal.ts';
import { reachesDivision, reachesProvider, type Viewer } from '../../schema/viewer.ts';
import type { Answer } from './answer.ts';
import type { FiguresPlan } from './figures.statement.ts';

/**
 * A range that has left the place and the viewer's reach, and whose leaves some sum needs: a month that is asked for in
 * part is read from leaves, and without them the figure would be silently smaller.
 */
export function hiddenRange({ question, slots }: FiguresPlan, { lost }: Answer, viewer: Viewer, now: boolean) {
  const edge = slots.firstEdge(now);
  const { providerKey } = question;
  if (edge === null || (providerKey !== null && reachesProvider(viewer, providerKey))) return undefined;
  return lost.find(({ lo, from }) => edge < from && !reachesDivision(viewer, lo));
}

/** @throws {Refusal} FORBIDDEN, naming the way out, where the period itself needs such leaves. */
export function refuseHidden(plan: FiguresPlan, answer: Answer, viewer: Viewer): void {
  const hidden = hiddenRange(plan, answer, viewer, true);
  if (!hidden) return;
  const eve = addDays(hidden.from, -1);
  refuse(
    'FORBIDDEN',
    {
      zh: `${hidden.lo} 在 ${eve} 之前属本地，现已划出您的范围。请按整月查询，或加上 boundaries: TODAY。`,
      en: `Up to ${eve} ${hidden.lo} belonged here; it has left your reach. Ask for whole months, or add boundaries: TODAY.`,
    },
    'boundaries',
  );
}
