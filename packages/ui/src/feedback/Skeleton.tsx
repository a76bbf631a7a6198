import { useText } from '../text/texts.ts';
import { feedbackTexts } from './texts.ts';
import './feedback.css';

/** Rows to come, in the shape of a list. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useText(feedbackTexts);
  return (
    <div className="jd-skeleton-rows" role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <div className="jd-skeleton-row" key={`row-${String(row)}`}>
          <span className="jd-bone" style={{ width: `${60 + ((row * 17) % 40)}%` }} />
          <span className="jd-bone" />
          <span className="jd-bone" />
          <span className="jd-bone" />
        </div>
      ))}
    </div>
  );
}

/** Lines of text to come. */
export function LinesSkeleton({ lines = 4 }: { lines?: number }) {
  const t = useText(feedbackTexts);
  return (
    <div className="jd-skeleton-rows" style={{ padding: 0, gap: 14 }} role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span className="jd-bone" key={`line-${String(line)}`} style={{ width: `${55 + ((line * 23) % 40)}%` }} />
      ))}
    </div>
  );
}
