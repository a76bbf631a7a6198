import type { IconName } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import { daysBetween } from '../value/dates.ts';
import { type Milestone, type MilestoneState, milestoneState } from './milestones.ts';
import { timelineTexts } from './texts.ts';

export const SIGNS: Record<MilestoneState, IconName> = { done: 'done', late: 'late', soon: 'soon', open: 'open' };

/** A milestone's state and dates in words, in the reader's language. */
export function useMilestoneWords(today: string) {
  const t = useText(timelineTexts);
  const state = (milestone: Milestone): string => {
    if (milestone.word !== undefined) return milestone.word;
    const days = daysBetween(today, milestone.planned ?? today);
    const words = { done: t.done, late: t.late(-days), soon: t.soon(days), open: t.open };
    return words[milestoneState(milestone, today)];
  };
  const dates = ({ planned, actual }: Milestone): string[] =>
    [planned ? t.planned(planned) : '', actual ? t.actual(actual) : ''].filter((text) => text !== '');
  return {
    state,
    dates,
    full: (milestone: Milestone) => [milestone.label, state(milestone), ...dates(milestone)].join(' · '),
  };
}
