import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { defineTexts, useText } from '../text/texts.ts';
import { UNKNOWN } from '../value/values.tsx';
import './figure.css';

/** One figure of a strip. `value` is null where it is unknown; `finding` says in words what does not fit. */
export type StripFigure = {
  key: string;
  label: string;
  value: ReactNode | null;
  unit?: string;
  /** The exact value, on hover. */
  exact?: string;
  /** Period and as-of, in words. */
  notes?: readonly string[];
  /** Change against the last period, in words: `较上年 +12.0 万元`. */
  change?: string;
  finding?: string;
};

const texts = defineTexts({
  zh: { unknown: '未填报', figures: '主要数据' },
  en: { unknown: 'not reported', figures: 'Main figures' },
});

/** How we stand: four to six figures, each a door to where it comes from. */
export function FigureStrip({ figures, onOpen }: { figures: readonly StripFigure[]; onOpen?: (key: string) => void }) {
  const t = useText(texts);
  return (
    <section className="jd-strip" aria-label={t.figures}>
      {figures.map((figure) => (
        <button
          key={figure.key}
          type="button"
          className="jd-plain jd-strip-figure"
          title={figure.exact}
          onClick={() => onOpen?.(figure.key)}
        >
          <span className="jd-strip-label">
            {figure.label}
            {figure.finding === undefined ? null : (
              <span title={figure.finding}>
                <Icon name="late" size={14} />
                <span className="jd-unseen">{figure.finding}</span>
              </span>
            )}
          </span>
          <span className="jd-strip-value">
            {figure.value ?? UNKNOWN}
            {figure.value === null || figure.unit === undefined ? null : <span className="jd-unit">{figure.unit}</span>}
          </span>
          <span className="jd-strip-note">
            {figure.value === null ? <span className="jd-strip-change">{t.unknown}</span> : null}
            {figure.change === undefined ? null : <span className="jd-strip-change">{figure.change}</span>}
            {figure.notes?.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </span>
        </button>
      ))}
    </section>
  );
}

/** The strip's shape while its figures are on their way. */
export function FigureStripSkeleton({ count = 5 }: { count?: number }) {
  return (
    <div className="jd-strip" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <div className="jd-strip-figure" key={`figure-${String(at)}`} style={{ gap: 12, minHeight: 92 }}>
          <span className="jd-bone" style={{ width: '50%' }} />
          <span className="jd-bone" style={{ width: '70%', height: 22 }} />
          <span className="jd-bone" style={{ width: '40%', height: 10 }} />
        </div>
      ))}
    </div>
  );
}
