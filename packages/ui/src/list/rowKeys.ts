import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Which row a key leads to from `active`; undefined when the key moves nothing. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | undefined {
  const target: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const row = target[key];
  return row === undefined ? undefined : Math.max(0, Math.min(count - 1, row));
}

/** Moves through rows with the keyboard; one row at a time can be reached with Tab. Enter opens it. */
export function useRowKeys(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  open: (row: number) => void,
) {
  const [active, setActive] = useState(0);
  const focusWanted = useRef(false);
  // A row far away is mounted only after scrolling there, so the focus follows in an effect.
  useEffect(() => {
    if (!focusWanted.current) return;
    const row = box.current?.querySelector<HTMLElement>(`tr[data-row="${String(active)}"]`);
    if (row === null || row === undefined) return;
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const element = box.current;
    const onRow = event.target instanceof HTMLElement && event.target.matches('tr[data-row]');
    if (element === null || !onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return open(active);
    }
    const row = rowAfterKey(event.key, active, count, Math.max(1, Math.floor(element.clientHeight / rowHeight) - 3));
    if (row === undefined) return;
    event.preventDefault();
    // Head and foot are sticky, one row each: keep the active row clear of both.
    const top = row * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    const room = element.clientHeight - 3 * rowHeight;
    if (top > element.scrollTop + room) element.scrollTop = top - room;
    focusWanted.current = true;
    setActive(row);
  };
  return { active, setActive, onKeyDown };
}
