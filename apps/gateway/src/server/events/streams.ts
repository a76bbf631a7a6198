/** Open windows of one person; the oldest makes room for another. */
const MOST_OF_ONE = 6;

export interface Place {
  /** Ends the stream: too many of one person, or the process stops. */
  signal: AbortSignal;
  leave(): void;
}

/** The streams that are open: few for each person, none once the process stops. */
export class Streams {
  readonly #open = new Map<string, Set<AbortController>>();
  #closed = false;

  enter(userId: string): Place {
    const own = this.#open.get(userId) ?? new Set<AbortController>();
    this.#open.set(userId, own);
    const [oldest] = own;
    if (own.size >= MOST_OF_ONE) oldest?.abort();
    const controller = new AbortController();
    own.add(controller);
    const leave = (): void => {
      own.delete(controller);
      controller.abort();
      if (own.size === 0 && this.#open.get(userId) === own) this.#open.delete(userId);
    };
    controller.signal.addEventListener('abort', leave, { once: true });
    if (this.#closed) controller.abort();
    return { signal: controller.signal, leave };
  }

  /** How many are open. */
  get size(): number {
    let size = 0;
    for (const own of this.#open.values()) size += own.size;
    return size;
  }

  /** Ends all of them, and any that is opened afterwards. */
  close(): void {
    this.#closed = true;
    for (const own of [...this.#open.values()]) for (const controller of [...own]) controller.abort();
  }
}
