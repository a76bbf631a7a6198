import type { Change } from '../../schema/context.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { isNear, type Versions } from '../freshness/index.ts';
import { NewsBox } from './news-box.ts';

export interface ChangesOptions {
  versions: Versions;
  /** The person as their session stands now; undefined where it is over. */
  viewer(): Promise<Viewer | undefined>;
  signal: AbortSignal;
  /** How often a session is looked at while nothing happens. */
  lookMs?: number;
}

const LOOK_MS = 10_000;
/** The roll-up that ran while a change was made may have missed it: the next has not. */
const COUNTS = 2;

/**
 * What moves within a person's reach, until their session is over. Before anything is told the session is looked at
 * again, and their reach worked out as it is then.
 */
export async function* changesOf(options: ChangesOptions): AsyncGenerator<Change> {
  const { versions, viewer, signal, lookMs = LOOK_MS } = options;
  const box = new NewsBox(versions);
  try {
    let uncounted = 0;
    while (!signal.aborted) {
      const news = await box.next(lookMs, signal);
      if (signal.aborted) return;
      let person: Viewer | undefined;
      try {
        person = await viewer();
      } catch {
        // The database is lost: nobody can say who this is. What follows is told as news of everything.
        continue;
      }
      if (!person) return;
      const near = [...news.homes].filter((home) => isNear(person, home)).sort();
      const counted = news.counted && uncounted > 0;
      if (counted) uncounted -= 1;
      if (near.length > 0 || news.everything) uncounted = COUNTS;
      if (near.length === 0 && !counted && !(news.everything && versions.isFresh())) continue;
      yield { homes: news.everything ? [] : near, counted, everything: news.everything };
    }
  } finally {
    box.close();
  }
}
