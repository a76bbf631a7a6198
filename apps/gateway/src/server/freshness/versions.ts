import type { KeyRange } from '@jiedui/model';
import { EVERYWHERE } from '../../database/change-keys.ts';
import type { Viewer } from '../../schema/viewer.ts';

/** A row of `change` that moved: a home, or one of the keys that are none. */
export interface Moved {
  home: string;
  version: number;
}

/** What one look at the database brought. */
export interface Look {
  /** When it was begun, by `performance.now()`. */
  begunAt: number;
  moved: readonly Moved[];
  /** Up to when the roll-up is complete. */
  asOf: string;
  /** The business date. */
  today: string;
}

/** What moved just now: homes, and whether the roll-up did, or the day. */
export interface News {
  homes: ReadonlySet<string>;
  counted: boolean;
  everything: boolean;
}

export type Listener = (news: News) => void;

/** A look that is older says nothing any more: the next may be late, or never come. */
const TRUSTED_MS = 900;

/**
 * What the gateway knows of how far the homes have moved. Everything that is kept anywhere is kept under a stamp of it,
 * so that it is never given out after what it was made from has changed.
 */
export class Versions {
  readonly #versions = new Map<string, number>();
  readonly #listeners = new Set<Listener>();
  readonly #stamps = new Map<string, string>();
  readonly #now: () => number;
  #begunAt = Number.NEGATIVE_INFINITY;
  #sum = 0n;
  #asOf = '';
  #today = '';

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether what is known is from less than a second ago; else nothing that is kept may be given out. */
  isFresh(): boolean {
    return this.#now() - this.#begunAt < TRUSTED_MS;
  }

  /** The highest version known; what moved since bears a higher one, or not a much lower. */
  highest(): number {
    let highest = 0;
    for (const version of this.#versions.values()) if (version > highest) highest = version;
    return highest;
  }

  /** Whether what is known, with what has come, is all there is: as many homes, and the same sum of versions. */
  isWhole(come: readonly Moved[], all: { sum: string; homes: number }): boolean {
    let sum = this.#sum;
    let homes = this.#versions.size;
    for (const { home, version } of come) {
      const before = this.#versions.get(home);
      if (before === undefined) homes += 1;
      sum += BigInt(version - (before ?? 0));
    }
    return homes === all.homes && sum.toString() === all.sum;
  }

  /** After an own write, once it is committed: known here before the writer is answered. */
  moved(moved: readonly Moved[]): void {
    this.#tell({ homes: this.#take(moved), counted: false, everything: false });
  }

  /** After a look at the database. The first one, and one after a failure, is news of everything. */
  seen({ begunAt, moved, asOf, today }: Look): void {
    const everything = !this.isFresh() || today !== this.#today;
    const counted = asOf !== this.#asOf;
    this.#begunAt = begunAt;
    this.#asOf = asOf;
    this.#today = today;
    const homes = this.#take(moved);
    if (everything || counted) this.#stamps.clear();
    this.#tell({ homes, counted, everything });
  }

  /** A look failed: nothing is known until the next succeeds. */
  lost(): void {
    this.#begunAt = Number.NEGATIVE_INFINITY;
    this.#versions.clear();
    this.#sum = 0n;
    this.#stamps.clear();
    this.#tell({ homes: new Set(), counted: false, everything: true });
  }

  /**
   * The state of all that this person's answers are made from: another text whenever any of it has moved.
   * `counted`: of the roll-up, too. Who gives reads what was given in any home, so for them every home counts.
   */
  stamp(viewer: Viewer, counted: boolean): string {
    const reach = viewer.providerRange
      ? '*'
      : `${viewer.divisionKey} ${viewer.territory.map(({ lo, hi }) => `${lo}-${hi}`).join()}`;
    let stamp = this.#stamps.get(reach);
    if (stamp === undefined) {
      stamp = this.#sumWithin(viewer).toString(36);
      this.#stamps.set(reach, stamp);
    }
    return counted ? `${this.#today} ${stamp} ${this.#asOf}` : `${this.#today} ${stamp}`;
  }

  /** Tells of everything that moves, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #sumWithin(viewer: Viewer): bigint {
    let sum = 0n;
    for (const [home, version] of this.#versions) if (concerns(viewer, home)) sum += BigInt(version);
    return sum;
  }

  /** Versions only rise: a look that was begun before an own write does not undo it. */
  #take(moved: readonly Moved[]): Set<string> {
    const homes = new Set<string>();
    for (const { home, version } of moved) {
      const before = this.#versions.get(home);
      if (before !== undefined && before >= version) continue;
      this.#versions.set(home, version);
      this.#sum += BigInt(version - (before ?? 0));
      homes.add(home);
    }
    if (homes.size > 0) this.#stamps.clear();
    return homes;
  }

  #tell(news: News): void {
    if (news.homes.size === 0 && !news.counted && !news.everything) return;
    for (const listener of this.#listeners) listener(news);
  }
}

/** Whether what lies in a home may be part of a person's answers. Who gives reads what was given, in whichever home. */
export function concerns(viewer: Viewer, home: string): boolean {
  if (home === EVERYWHERE) return true;
  if (!HOME.test(home)) return false;
  return viewer.providerRange !== null || isAround(viewer, home);
}

/** Whether a home lies in the person's territory, or above it, or is one they give to today. */
export const isNear = (viewer: Viewer, home: string): boolean =>
  HOME.test(home) && (isAround(viewer, home) || viewer.writeHomes.includes(home));

const HOME = /^\d{6}$/;

const isAround = ({ territory, divisionKey }: Viewer, home: string): boolean =>
  territory.some((range) => meets(range, home)) || (territory.length > 0 && isAbove(divisionKey, home));

// A range within a county begins behind the county's own key.
const meets = ({ lo, hi }: KeyRange, home: string): boolean => (home >= lo && home < hi) || lo.startsWith(home);

/** A county reads the agreements of its prefecture and its province. */
const isAbove = (divisionKey: string, home: string): boolean => divisionKey.startsWith(home.replace(/(00){1,2}$/, ''));
