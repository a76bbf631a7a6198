/** Waiting items of several clients, taken one from each in turn. */
export class FairQueue<T> {
  readonly #waiting = new Map<string, T[]>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** How many of one client's wait. */
  of(client: string): number {
    return this.#waiting.get(client)?.length ?? 0;
  }

  /** How many come before the next one that this client would add. */
  before(client: string): number {
    const mine = this.of(client);
    let before = 0;
    for (const items of this.#waiting.values()) before += Math.min(items.length, mine + 1);
    return before;
  }

  add(client: string, item: T): void {
    const items = this.#waiting.get(client);
    if (items) items.push(item);
    else this.#waiting.set(client, [item]);
    this.#length += 1;
  }

  /** The first of the client whose turn it is, among those that may; that client's turn is over for now. */
  take(may: (client: string) => boolean): { client: string; item: T } | undefined {
    for (const [client, items] of this.#waiting) {
      if (!may(client)) continue;
      const item = items.shift() as T;
      this.#length -= 1;
      // A map keeps the order of insertion: put in again, the client is the last.
      this.#waiting.delete(client);
      if (items.length > 0) this.#waiting.set(client, items);
      return { client, item };
    }
    return undefined;
  }

  /** Takes back what somebody tired of waiting had added. @returns whether it was still there. */
  remove(client: string, item: T): boolean {
    const items = this.#waiting.get(client);
    const at = items?.indexOf(item) ?? -1;
    if (!items || at < 0) return false;
    items.splice(at, 1);
    this.#length -= 1;
    if (items.length === 0) this.#waiting.delete(client);
    return true;
  }
}
