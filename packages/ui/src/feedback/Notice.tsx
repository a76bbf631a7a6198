import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/Icon.tsx';
import './feedback.css';

/** late: late, missing or contradictory; soon: due soon; done; open: nothing special; info: a plain remark. */
export type Tone = 'late' | 'soon' | 'done' | 'open' | 'info';

const SIGNS: Record<Tone, IconName> = { late: 'late', soon: 'soon', done: 'done', open: 'open', info: 'info' };

/** Says what happened, what was kept and what to do next. */
export function Notice({ tone = 'info', children, action }: { tone?: Tone; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={`jd-notice jd-notice-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <Icon name={SIGNS[tone]} />
      <div className="jd-notice-body">{children}</div>
      {action}
    </div>
  );
}

/** A state in a word, with its sign: never by colour alone. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`jd-mark jd-mark-${tone}`}>
      <Icon name={SIGNS[tone]} size={14} />
      {children}
    </span>
  );
}
