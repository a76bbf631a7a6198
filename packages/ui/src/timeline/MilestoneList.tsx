import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { useText } from '../text/texts.ts';
import { type Milestone, milestoneState } from './milestones.ts';
import { timelineTexts } from './texts.ts';
import './timeline.css';
import { SIGNS, useMilestoneWords } from './words.ts';

type MilestoneListProps = {
  milestones: readonly Milestone[];
  today: string;
  action?: (milestone: Milestone) => ReactNode;
};

/** One thing's milestones, one beneath the other: planned against actual, with what may be done to each. */
export function MilestoneList({ milestones, today, action }: MilestoneListProps) {
  const t = useText(timelineTexts);
  const words = useMilestoneWords(today);
  return (
    <ol className="jd-milestones">
      {milestones.map((milestone) => {
        const state = milestoneState(milestone, today);
        const dates = words.dates(milestone);
        return (
          <li key={milestone.key}>
            <span className={`jd-dot jd-dot-${state}`}>
              <Icon name={SIGNS[state]} />
            </span>
            <div>
              <div>{milestone.label}</div>
              <div className="jd-muted">{dates.length === 0 ? t.undated : dates.join(' · ')}</div>
            </div>
            <div className="jd-milestones-dates">
              <div className={`jd-mark-${state}`}>{words.state(milestone)}</div>
              {action?.(milestone)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
