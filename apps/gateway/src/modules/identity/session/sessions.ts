import { TerritoryTooFragmented } from '@jiedui/model';
import type pg from 'pg';
import { ACCOUNTS, EVERYWHERE, SESSIONS, sessionsOf } from '../../../database/change-keys.ts';
import type { Viewer } from '../../../schema/viewer.ts';
import type { Moved, News, Versions } from '../../../server/freshness/versions.ts';
import { SIGNED_IN, type SignedInRow } from './signed-in.sql.ts';
import { tokenHash } from './token.ts';
import { viewerOf } from './viewer-of.ts';

/** A signed-in person: the viewer they are, and what the frame around the screens shows of them. */
export interface SignedIn {
  viewer: Viewer;
  division: { key: string; name: string } | null;
  /** The offices they may act in today; empty for an administrator. */
  offices: readonly { id: string; name: string; organisation: string }[];
  /** How much longer the session lives, in milliseconds since it was read. */
  livesMs: number;
}

/** How old what is known of a session may be where nothing tells of changes. */
const UNTOLD_MS = 400;
/** How old where changes are told: for what was changed past the platform, by hand in the database. */
const TOLD_MS = 60_000;
const MOST_KNOWN = 20_000;
/** A token is 43 characters; anything longer is not worth hashing. */
const LONGEST_TOKEN = 64;

interface Known {
  signedIn: Promise<SignedIn | undefined>;
  readAt: number;
  /** The part of `change` that tells of it. */
  part: string;
  /** Until when it may be used at most, in milliseconds since it was read. */
  livesMs: number;
  /** Once it is read. */
  viewer?: Viewer;
}

export interface SessionsOptions {
  /** Logged in as `jiedui_auth`. */
  pool: pg.Pool;
  /** `YYYY-MM-DD` where the business date stands still; absent: today in Shanghai by the database's clock. */
  businessDate?: string | undefined;
  /** Tells of sessions, accounts, offices and agreements that change. Absent: what is read is soon read again. */
  versions?: Versions;
  now?: () => number;
}

/** The living sessions, read from the database and kept until something that decides about them has changed. */
export class Sessions {
  readonly #pool: pg.Pool;
  readonly #versions: Versions | undefined;
  /** `YYYY-MM-DD` where the business date stands still, else null. */
  readonly businessDate: string | null;
  readonly #now: () => number;
  readonly #known = new Map<string, Known>();

  constructor({ pool, businessDate, versions, now = Date.now }: SessionsOptions) {
    this.#pool = pool;
    this.#versions = versions;
    versions?.listen((news) => this.#hear(news));
    this.businessDate = businessDate ?? null;
    this.#now = now;
  }

  /** @throws {TerritoryTooFragmented} where a moved boundary has cut the territory into more than four pieces. */
  async find(token: string | undefined): Promise<SignedIn | undefined> {
    if (!token || token.length > LONGEST_TOKEN) return undefined;
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const known = this.#known.get(key);
    if (known && this.#now() - known.readAt < this.#keptMs(known)) return known.signedIn;
    const reading: Known = {
      signedIn: this.#read(hash),
      readAt: this.#now(),
      part: sessionsOf(hash),
      livesMs: UNTOLD_MS,
    };
    // Before it is read: a change that is told meanwhile forgets it.
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(key, reading);
    try {
      const signedIn = await reading.signedIn;
      if (signedIn) Object.assign(reading, { viewer: signedIn.viewer, livesMs: signedIn.livesMs });
      return signedIn;
    } catch (error) {
      if (this.#known.get(key) === reading) this.#known.delete(key);
      throw error;
    }
  }

  /** The viewer of a token where it is known at once: the database is not asked. */
  known(token: string): Viewer | undefined {
    if (token === '' || token.length > LONGEST_TOKEN) return undefined;
    const known = this.#known.get(tokenHash(token).toString('base64'));
    return known && this.#now() - known.readAt < this.#keptMs(known) ? known.viewer : undefined;
  }

  /** The viewer of a token; undefined without a living session, or where a territory is cut beyond reckoning. */
  async of(token: string | undefined): Promise<Viewer | undefined> {
    try {
      return (await this.find(token))?.viewer;
    } catch (error) {
      if (error instanceof TerritoryTooFragmented) return undefined;
      throw error;
    }
  }

  /** Forgets everything known: an account, a role, an office or an agreement has changed. */
  drop(): void {
    this.#known.clear();
  }

  /** Sessions have ended or changed over, here: forgotten here at once, elsewhere with the next look. */
  changed(moved: readonly Moved[]): void {
    if (this.#versions) this.#versions.moved(moved);
    else this.drop();
  }

  #hear({ homes, everything }: News): void {
    if (everything || homes.has(EVERYWHERE) || homes.has(ACCOUNTS)) this.drop();
    const parts = [...homes].filter((home) => home.startsWith(SESSIONS));
    if (parts.length === 0) return;
    for (const [key, { part }] of this.#known) if (parts.includes(part)) this.#known.delete(key);
  }

  #keptMs({ livesMs }: Known): number {
    return Math.min(livesMs, this.#versions?.isFresh() ? TOLD_MS : UNTOLD_MS);
  }

  async #read(hash: Buffer): Promise<SignedIn | undefined> {
    const { rows } = await this.#pool.query<SignedInRow>({
      name: 'signed-in',
      text: SIGNED_IN,
      values: [hash, this.businessDate],
    });
    const row = rows[0];
    const viewer = row && viewerOf(row);
    if (!row || !viewer) return undefined;
    const division = row.divisionKey && row.divisionName ? { key: row.divisionKey, name: row.divisionName } : null;
    return { viewer, division, offices: row.offices, livesMs: row.livesMs };
  }
}

export const viewerReader = (options: SessionsOptions): Sessions => new Sessions(options);
