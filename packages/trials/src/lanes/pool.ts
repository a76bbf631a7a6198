import type { Random } from '../random.ts';

const MOST_OF_A_KIND = 200;

/** What is known to exist, gathered from the database and from earlier answers, under a name for each kind. */
export class Pool {
  readonly #known = new Map<string, string[]>();

  /** Adds a value; of one kind the latest few hundred are kept. */
  add(kind: string, value: string): void {
    const values = this.#known.get(kind) ?? [];
    this.#known.set(kind, values);
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > MOST_OF_A_KIND) values.shift();
  }

  /** One of a kind, or of any kind whose name begins so; undefined where none is known. */
  pick(kind: string, random: Random): string | undefined {
    const values = this.#known.get(kind) ?? [];
    return values.length > 0 ? random.pick(values) : undefined;
  }

  kinds(prefix: string): string[] {
    return [...this.#known.keys()].filter((kind) => kind.startsWith(prefix));
  }

  /** One of any of the kinds whose names begin so. */
  pickAny(prefix: string, random: Random): string | undefined {
    const kinds = this.kinds(prefix);
    return kinds.length > 0 ? this.pick(random.pick(kinds), random) : undefined;
  }
}

/** A place in an answer at which something is told that later operations can ask for. */
export interface Point {
  /** Response keys from the root; lists are stepped through. */
  path: readonly string[];
  kind: string;
}

/** Takes what an answer tells at the points into the pool. */
export function gather(pool: Pool, points: readonly Point[], data: unknown): void {
  for (const { path, kind } of points)
    for (const value of valuesAt(data, path)) if (typeof value === 'string') pool.add(kind, value);
}

function valuesAt(data: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(data)) return data.slice(0, 5).flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return [data];
  if (data === null || typeof data !== 'object') return [];
  return valuesAt((data as Record<string, unknown>)[key], rest);
}
