import { useEffect, useRef } from 'react';
import type { BodyProps } from './Grid.tsx';

/** The list on a phone: the first column as each card's title, the columns marked `card` (else the first four) beneath. */
export function Cards<Row>({ label, rows, shown, rowKey, onOpen, selected, onMore, hasMore }: BodyProps<Row>) {
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null || hasMore !== true) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && onMore?.(),
      {
        rootMargin: '600px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, onMore]);
  const [title, ...rest] = shown;
  const marked = rest.filter((column) => column.card);
  const facts = marked.length > 0 ? marked : rest.slice(0, 4);
  return (
    <ul className="jd-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <button
            type="button"
            className="jd-plain jd-card"
            aria-pressed={rowKey(row) === selected}
            onClick={() => onOpen?.(row)}
          >
            <span className="jd-card-title">{title?.cell(row)}</span>
            <span className="jd-card-facts">
              {facts.map((column) => (
                <span key={column.key} className="jd-card-fact">
                  <span className="jd-muted">
                    {column.title}
                    {column.unit === undefined ? null : <span className="jd-unit">{column.unit}</span>}
                  </span>
                  <span>{column.cell(row)}</span>
                </span>
              ))}
            </span>
          </button>
        </li>
      ))}
      <li ref={end} aria-hidden="true" style={{ border: 0 }} />
    </ul>
  );
}
