import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { useLanguage } from '../text/language.tsx';
import { useText } from '../text/texts.ts';
import { formatPeriod } from '../value/dates.ts';
import { type Milestone, milestoneState, monthTicks, positionOf } from './milestones.ts';
import { timelineTexts } from './texts.ts';
import { SIGNS, useMilestoneWords } from './words.ts';
import './timeline.css';

export type TimelineRow = { key: string; label: string; note?: ReactNode; milestones: readonly Milestone[] };

type TimelineProps = {
  rows: readonly TimelineRow[];
  /** ISO dates of the span shown, and the business date for today's line. */
  from: string;
  to: string;
  today: string;
  onOpen?: (key: string) => void;
};

/** Rows of milestones on a common scale with today's line: red and late, amber and soon, each with its own sign. */
export function Timeline({ rows, from, to, today, onOpen }: TimelineProps) {
  const t = useText(timelineTexts);
  const { language } = useLanguage();
  const words = useMilestoneWords(today);
  const at = (date: string) => `${positionOf(date, from, to)}%`;
  const line = today >= from && today <= to;
  const ticks = monthTicks(from, to, 12);
  // A month beside today's line would stand under its word.
  const clear = (tick: string) => !line || Math.abs(positionOf(tick, from, to) - positionOf(today, from, to)) > 4;
  return (
    <div className="jd-timeline jd-print-flow">
      <ol className="jd-timeline-grid">
        <li className="jd-timeline-row" aria-hidden="true">
          <div className="jd-timeline-name jd-timeline-head" />
          <div className="jd-timeline-track jd-timeline-head">
            <div className="jd-timeline-scale">
              {ticks.filter(clear).map((tick) => (
                <span key={tick} className="jd-timeline-tick" style={{ left: at(tick) }}>
                  {language === 'zh' && !tick.includes('-01-')
                    ? `${Number(tick.slice(5, 7))}月`
                    : formatPeriod(tick.slice(0, 7), language)}
                </span>
              ))}
              {line ? (
                <div className="jd-timeline-today" style={{ left: at(today) }}>
                  <span>{t.today}</span>
                </div>
              ) : null}
            </div>
          </div>
        </li>
        {rows.map((row) => (
          <li key={row.key} className="jd-timeline-row">
            <div className="jd-timeline-name">
              {onOpen === undefined ? (
                <span title={row.label}>{row.label}</span>
              ) : (
                <button type="button" className="jd-plain" title={row.label} onClick={() => onOpen(row.key)}>
                  {row.label}
                </button>
              )}
              {row.note === undefined ? null : <small>{row.note}</small>}
            </div>
            <div className="jd-timeline-track">
              <div className="jd-timeline-scale">
                {ticks.map((tick) => (
                  <span key={tick} className="jd-timeline-month" style={{ left: at(tick) }} />
                ))}
                <Span milestones={row.milestones} at={at} />
                {line ? <div className="jd-timeline-today" style={{ left: at(today) }} /> : null}
                {row.milestones.map((milestone) => {
                  const date = milestone.actual ?? milestone.planned;
                  if (!date || date < from || date > to) return null;
                  const state = milestoneState(milestone, today);
                  return (
                    <span
                      key={milestone.key}
                      className={`jd-dot jd-dot-${state}`}
                      style={{ left: at(date) }}
                      title={words.full(milestone)}
                    >
                      <Icon name={SIGNS[state]} size={16} />
                      <span className="jd-unseen">{words.full(milestone)}</span>
                    </span>
                  );
                })}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Span({ milestones, at }: { milestones: readonly Milestone[]; at: (date: string) => string }) {
  const all = milestones.flatMap(({ actual, planned }) => actual ?? planned ?? []).sort();
  const done = milestones.flatMap(({ actual }) => actual ?? []).sort();
  const bar = (dates: string[], className: string) => {
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return null;
    return <span className={className} style={{ left: at(first), width: `calc(${at(last)} - ${at(first)})` }} />;
  };
  return (
    <>
      {bar(all, 'jd-timeline-bar')}
      {bar(done, 'jd-timeline-bar jd-timeline-bar-done')}
    </>
  );
}
