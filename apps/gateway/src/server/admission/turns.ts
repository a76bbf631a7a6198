import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is begun in one turn of the event loop may keep it for so long, in milliseconds, before others are looked after. */
const MOST_MS = 10;

/** Spreads what is begun over turns of the event loop, so that health, refusals and answers get theirs in between. */
export class Turns {
  #began: number | undefined;

  /** Waits for a turn that is not spent yet; undefined where this one is not. */
  wait(): Promise<void> | undefined {
    return this.#isSpent() ? this.#waitForAnother() : undefined;
  }

  async #waitForAnother(): Promise<void> {
    do await nextTurn();
    while (this.#isSpent());
  }

  #isSpent(): boolean {
    const now = performance.now();
    if (this.#began !== undefined) return now - this.#began > MOST_MS;
    this.#began = now;
    setImmediate(() => {
      this.#began = undefined;
    });
    return false;
  }
}
