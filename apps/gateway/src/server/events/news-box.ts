import type { News, Versions } from '../freshness/index.ts';

/** Gathers what is told while nobody asks, so that a slow reader gets one piece of news instead of a hundred. */
export class NewsBox {
  #homes = new Set<string>();
  #counted = 0;
  #everything = false;
  #wake = (): void => undefined;
  readonly #stop: () => void;

  constructor(versions: Versions) {
    this.#stop = versions.listen((news) => {
      for (const home of news.homes) this.#homes.add(home);
      if (news.counted) this.#counted += 1;
      this.#everything ||= news.everything;
      this.#wake();
    });
  }

  /** What has been told since the last time; waits for it, but no longer than `waitMs`, and not after `signal`. */
  async next(waitMs: number, signal: AbortSignal): Promise<News> {
    if (this.#homes.size === 0 && this.#counted === 0 && !this.#everything && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          this.#wake = () => undefined;
          resolve();
        };
        const timer = setTimeout(done, waitMs);
        signal.addEventListener('abort', done, { once: true });
        this.#wake = done;
      });
    }
    const news = { homes: this.#homes, counted: this.#counted > 0, everything: this.#everything };
    this.#homes = new Set();
    this.#counted = 0;
    this.#everything = false;
    return news;
  }

  close(): void {
    this.#stop();
  }
}
