import { stringifyDocument } from '@urql/core';
import { graphql } from '../graphql.ts';
import { builtDocuments } from './documents.ts';

/** Tells that something in reach has moved; where does not matter here: whoever is shown asks again. */
const LIVE = graphql(`
  subscription Live {
    changed { everything figures }
  }
`);

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
/** A line that has held for so long was no failure. */
const HELD_MS = 30_000;

/** How long to wait before the line is taken up again, after so many failures in a row. */
export const retryMs = (failures: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));

/** Whether a line is open through which changes are told. */
export const live = { open: false };

/**
 * One line to the gateway for this page, open while the page is in sight: browsers have six to a host, for all windows
 * together. `onChange` is called for each piece of news, and when the line is open again after it was not.
 * @returns what closes it for good.
 */
export function openLine(onChange: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let openedAt = 0;

  const mayOpen = () => document.visibilityState === 'visible' && navigator.onLine;
  const hangUp = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    live.open = false;
  };
  const tryLater = () => {
    hangUp();
    failures = performance.now() - openedAt > HELD_MS ? 1 : failures + 1;
    timer = setTimeout(open, retryMs(failures));
  };
  function open(): void {
    if (source !== undefined || !mayOpen()) return;
    const id = builtDocuments.others.Live;
    source = new EventSource(
      `/graphql/stream?${new URLSearchParams(id ? { id } : { query: stringifyDocument(LIVE) })}`,
    );
    openedAt = performance.now();
    source.onopen = () => {
      live.open = true;
      if (failures > 0) onChange();
    };
    source.addEventListener('next', onChange);
    // The session is over, or the platform stops: the next question finds out which.
    source.addEventListener('complete', () => {
      tryLater();
      onChange();
    });
    source.onerror = tryLater;
  }
  const look = () => (mayOpen() ? open() : hangUp());

  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
    hangUp();
  };
}
