import type { ReactNode } from 'react';
import './feedback.css';

/** An empty place: what belongs here, and how it gets here. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="jd-empty">
      <strong>{title}</strong>
      {children === undefined ? null : <div className="jd-muted">{children}</div>}
      {action}
    </div>
  );
}
