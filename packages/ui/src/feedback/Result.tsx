import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { useColon, useText } from '../text/texts.ts';
import './feedback.css';
import { feedbackTexts } from './texts.ts';

type ResultProps = { title: string; facts?: ReactNode; next?: ReactNode; undo?: ReactNode; actions?: ReactNode };

/** After saving: what happened, what happens next, undo while it is possible, and where to go from here. */
export function Result({ title, facts, next, undo, actions }: ResultProps) {
  const t = useText(feedbackTexts);
  const colon = useColon();
  return (
    <div className="jd-result" role="status">
      <div className="jd-result-head">
        <Icon name="done" size={20} />
        {title}
      </div>
      {facts}
      {next === undefined ? null : (
        <p>
          <span className="jd-muted">{t.next + colon}</span>
          {next}
        </p>
      )}
      <div className="jd-result-actions">
        {actions}
        {undo}
      </div>
    </div>
  );
}
