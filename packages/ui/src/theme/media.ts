import { useSyncExternalStore } from 'react';

/** Follows a media query; re-renders when it starts or stops matching. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** True on a phone's width: lists become cards, panels fill the screen. */
export function usePhone(): boolean {
  return useMedia('(max-width: 640px)');
}

/** True where nothing may move: the person asked for it, or a screenshot did with `?still`. */
export function useStill(): boolean {
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  return reduced || new URLSearchParams(window.location.search).has('still');
}
