import { Icon } from '../icon/Icon.tsx';
import './feedback.css';

export type Step = { key: string; label: string; note?: string };

/** Where something stands on its way: the steps before `now` are done. */
export function Steps({ steps, now }: { steps: readonly Step[]; now: string }) {
  const at = steps.findIndex((step) => step.key === now);
  return (
    <ol className="jd-steps">
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'now' : 'open';
        return (
          <li key={step.key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="jd-step-dot">{state === 'done' ? <Icon name="check" size={12} /> : index + 1}</span>
            {step.label}
            {step.note === undefined ? null : <small className="jd-muted">{step.note}</small>}
          </li>
        );
      })}
    </ol>
  );
}
