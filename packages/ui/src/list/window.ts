import { type RefObject, useEffect, useState } from 'react';

/** Rows kept mounted above and beneath the visible ones, so that scrolling shows no gaps. */
const MARGIN = 12;

export type RowWindow = { start: number; end: number };

/** Which of `count` rows stand in a viewport, with a margin. `end` is exclusive. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + MARGIN);
  return { start: Math.min(start, end), end };
}

/** Follows the scrolling of `box`. All rows are mounted while printing. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowWindow {
  const [view, setView] = useState<RowWindow>({ start: 0, end: Math.min(count, 60) });
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const update = () => {
      const next = rowWindow(element.scrollTop, element.clientHeight, rowHeight, count);
      setView((now) => (now.start === next.start && now.end === next.end ? now : next));
    };
    const observer = new ResizeObserver(update);
    observer.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    update();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [box, rowHeight, count]);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing ? { start: 0, end: count } : { start: Math.min(view.start, count), end: Math.min(view.end, count) };
}
