import type pg from 'pg';

export type Variables = Readonly<Record<string, unknown>>;

/** A screen as the platform's own schema asks for it; contenders with another schema bring their own document. */
export interface Screen {
  name: ScreenName;
  title: string;
  /** Who asks; the demo's account. */
  viewer: string;
  document: string;
  /** One set of variables a request, asked in turn: many places, so that nothing is served from one warm row. */
  variables(owner: pg.Client): Promise<readonly Variables[]>;
  /** Where the second page starts, of the first page's data; the second page is what is timed. */
  next?(data: Data): string | null;
  /** Whether it changes the database; then it is checked by the rows it leaves. */
  writes?: boolean;
}

export type ScreenName = 'division' | 'counties' | 'projects' | 'rollup' | 'transfer';
export type Data = Record<string, unknown>;

/** The part of an answer that all contenders can give alike: cursors are everybody's own. */
export function comparable(data: Data): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'endCursor' ? undefined : value)));
}

/** Canonical JSON: keys sorted, so that only content counts; a bigint as text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString();
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
