import { useEffect, useRef } from 'react';

export type KeyActions = Readonly<Record<string, () => void>>;

// Topmost last: a panel over a screen takes Esc before the screen does.
const stack: { current: KeyActions }[] = [];

/** True while someone types: single letters then belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** The action that a key starts: the topmost part that knows the key, and no plain letter while someone types. */
export function actionFor(key: string, typing: boolean, parts: readonly KeyActions[]): (() => void) | undefined {
  if (typing && key !== 'Escape') return undefined;
  return parts.findLast((part) => part[key] !== undefined)?.[key];
}

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  // An open dropdown takes its own Esc.
  if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.closest('[aria-expanded="true"]'))
    return;
  const action = actionFor(
    event.key,
    isTyping(event.target),
    stack.map((part) => part.current),
  );
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** Keys of a part while it is mounted: `useKeys({ Escape: close, '/': search })`. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', listen);
    stack.push(latest);
    return () => {
      stack.splice(stack.indexOf(latest), 1);
      if (stack.length === 0) document.removeEventListener('keydown', listen);
    };
  }, []);
}
