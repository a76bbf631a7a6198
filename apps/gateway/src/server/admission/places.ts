import { FairQueue } from './fair-queue.ts';

export interface PlacesOptions {
  /** How many pieces of work are in hand at once. */
  places: number;
  /** How many of them one client may hold. */
  mostOfOne: number;
  /** How long somebody may have to wait in a short rush, in milliseconds. */
  rushMs: number;
  /** The same while the queue will not empty: what stands in it then helps nobody. */
  standingMs: number;
  /** Milliseconds that only move forward. */
  now?: () => number;
}

/** Gives the place back; a second call changes nothing. */
export type Leave = () => void;

/** A queue that has not been empty for so long stands. */
const STANDING_AFTER_MS = 250;
/** Nobody stands longer: where nothing moves at all, the estimate was wrong. */
const LONGEST_MS = 5000;
/** However quick the work: what waits is kept in memory. */
const MOST_WAITING = 512;
/** The share of the newest in the time that work takes. */
const NEWEST = 0.1;

/**
 * Bounded work in hand, and a queue before it that is as short as the work is quick: who would wait too long is turned
 * away at the door rather than after having waited. Clients are served in turn, so who brings much waits behind who
 * brings little. The queue's patience is that of controlled delay (CoDel): long in a rush, short while it stands.
 */
export class Places {
  readonly #options: PlacesOptions;
  readonly #now: () => number;
  readonly #queue = new FairQueue<(leave: Leave | undefined) => void>();
  readonly #held = new Map<string, number>();
  #inHand = 0;
  #workMs = 0;
  #lastMoved: number;
  #lastEmpty: number;
  #lastTurnedAway = Number.NEGATIVE_INFINITY;

  constructor(options: PlacesOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#lastMoved = this.#now();
    this.#lastEmpty = this.#now();
  }

  /** Whether a client would be let in now, at once or after a bearable wait. Costs next to nothing. */
  admits(client: string): boolean {
    if (this.#mayStart(client)) return true;
    const bearable = this.#stands() ? this.#options.standingMs : this.#options.rushMs;
    if (this.#queue.length < MOST_WAITING && this.#expectedMs(client) <= bearable) return true;
    if (!this.#crowds(client)) this.#lastTurnedAway = this.#now();
    return false;
  }

  /** Waits for a place. @returns how to give it back; undefined where there is none to be had in time. */
  enter(client: string): Promise<Leave | undefined> | Leave | undefined {
    if (this.#mayStart(client)) return this.#start(client);
    if (!this.admits(client)) return undefined;
    if (this.#queue.length === 0) this.#lastEmpty = this.#now();
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        if (this.#queue.remove(client, called)) resolve(undefined);
      }, LONGEST_MS);
      const called = (leave: Leave | undefined): void => {
        clearTimeout(late);
        resolve(leave);
      };
      this.#queue.add(client, called);
    });
  }

  /** Whether somebody was turned away lately for what others brought: new work is better sent elsewhere. */
  get overloaded(): boolean {
    return this.#now() - this.#lastTurnedAway < 1000;
  }

  // Where places are free, whoever waits holds as many as one may: a newcomer passes them.
  #mayStart(client: string): boolean {
    return this.#hasPlaceFor(client) && this.#queue.of(client) === 0;
  }

  /** Whether most of all there is to do is one client's: then it is that client's doing, and others still get in. */
  #crowds(client: string): boolean {
    const theirs = this.#queue.of(client) + (this.#held.get(client) ?? 0);
    return theirs > (this.#queue.length + this.#inHand) / 2;
  }

  #hasPlaceFor(client: string): boolean {
    return this.#inHand < this.#options.places && (this.#held.get(client) ?? 0) < this.#options.mostOfOne;
  }

  #start(client: string): Leave {
    const began = this.#now();
    this.#lastMoved = began;
    this.#inHand += 1;
    this.#held.set(client, (this.#held.get(client) ?? 0) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave(client, began);
    };
  }

  #leave(client: string, began: number): void {
    const now = this.#now();
    this.#workMs += (now - began - this.#workMs) * NEWEST;
    this.#lastMoved = now;
    this.#inHand -= 1;
    const held = (this.#held.get(client) ?? 1) - 1;
    if (held > 0) this.#held.set(client, held);
    else this.#held.delete(client);
    this.#callNext();
  }

  #callNext(): void {
    for (;;) {
      const next = this.#queue.take((client) => this.#hasPlaceFor(client));
      if (!next) break;
      next.item(this.#start(next.client));
    }
    if (this.#queue.length === 0) this.#lastEmpty = this.#now();
  }

  #stands(): boolean {
    return this.#queue.length > 0 && this.#now() - this.#lastEmpty > STANDING_AFTER_MS;
  }

  /** How long the newest of a client would wait: those before it in turn, by the rate at which work is done. */
  #expectedMs(client: string): number {
    const { places, mostOfOne } = this.#options;
    const among = this.#queue.length === this.#queue.of(client) ? mostOfOne : places;
    // Where nothing has moved for longer than work usually takes, it takes that long now.
    const takes = Math.max(this.#workMs, this.#now() - this.#lastMoved);
    return ((this.#queue.before(client) + 1) * takes) / among;
  }
}
