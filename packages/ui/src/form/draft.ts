/** Work kept while a person looks something up or reloads: one record of texts per form, gone with the browser tab. */
const PREFIX = 'jiedui.draft.';

export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The kept values of the fields that `initial` has; undefined when nothing was kept or it cannot be read. */
export function readDraft<T extends Record<string, unknown>>(
  store: DraftStore,
  key: string,
  initial: T,
): T | undefined {
  try {
    const kept: unknown = JSON.parse(store.getItem(PREFIX + key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    // A field whose kind changed since it was kept would break its input: leave it as it starts.
    const fits = Object.entries(kept).filter(([name, value]) => name in initial && sameKind(value, initial[name]));
    return fits.length === 0 ? undefined : { ...initial, ...Object.fromEntries(fits) };
  } catch {
    return undefined;
  }
}

export function keepDraft(store: DraftStore, key: string, values: Record<string, unknown>): void {
  store.setItem(PREFIX + key, JSON.stringify(values));
}

export function dropDraft(store: DraftStore, key: string): void {
  store.removeItem(PREFIX + key);
}

function sameKind(kept: unknown, initial: unknown): boolean {
  if (initial === undefined || initial === null) return true;
  return typeof kept === typeof initial && Array.isArray(kept) === Array.isArray(initial);
}
