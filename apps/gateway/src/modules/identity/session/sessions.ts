import { TerritoryTooFragmented } from '@jiedui/model';
import type pg from 'pg';
import type { Viewer } from '../../../schema/viewer.ts';
import { SIGNED_IN, type SignedInRow } from './signed-in.sql.ts';
import { tokenHash } from './token.ts';
import { viewerOf } from './viewer-of.ts';

/** A signed-in person: the viewer they are, and what the frame around the screens shows of them. */
export interface SignedIn {
  viewer: Viewer;
  division: { key: string; name: string } | null;
  /** The offices they may act in today; empty for an administrator. */
  offices: readonly { id: string; name: string; organisation: string }[];
}

/** How old what the gateway knows of a session may be. With it a suspended person is out within a second. */
const FRESH_MS = 400;
/** A token is 43 characters; anything longer is not worth hashing. */
const LONGEST_TOKEN = 64;

interface Known {
  signedIn: Promise<SignedIn | undefined>;
  readAt: number;
}

export interface SessionsOptions {
  /** Logged in as `jiedui_auth`. */
  pool: pg.Pool;
  /** `YYYY-MM-DD` where the business date stands still; absent: today in Shanghai by the database's clock. */
  businessDate?: string | undefined;
  now?: () => number;
}

/** The living sessions, read from the database and kept for less than half a second. */
export class Sessions {
  readonly #pool: pg.Pool;
  /** `YYYY-MM-DD` where the business date stands still, else null. */
  readonly businessDate: string | null;
  readonly #now: () => number;
  readonly #known = new Map<string, Known>();

  constructor({ pool, businessDate, now = Date.now }: SessionsOptions) {
    this.#pool = pool;
    this.businessDate = businessDate ?? null;
    this.#now = now;
  }

  /** @throws {TerritoryTooFragmented} where a moved boundary has cut the territory into more than four pieces. */
  async find(token: string | undefined): Promise<SignedIn | undefined> {
    if (!token || token.length > LONGEST_TOKEN) return undefined;
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const known = this.#known.get(key);
    if (known && this.#now() - known.readAt < FRESH_MS) return known.signedIn;
    const reading: Known = { signedIn: this.#read(hash), readAt: this.#now() };
    this.#known.set(key, reading);
    this.#forgetStale();
    try {
      return await reading.signedIn;
    } catch (error) {
      if (this.#known.get(key) === reading) this.#known.delete(key);
      throw error;
    }
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
    return { viewer, division, offices: row.offices };
  }

  #forgetStale(): void {
    if (this.#known.size < 1000) return;
    const oldest = this.#now() - FRESH_MS;
    for (const [key, { readAt }] of this.#known) if (readAt < oldest) this.#known.delete(key);
  }
}

export const viewerReader = (options: SessionsOptions): Sessions => new Sessions(options);
