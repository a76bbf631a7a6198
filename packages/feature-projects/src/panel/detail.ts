/** One thing that an audit entry says: its name in the entry and its value as text. */
export type Said = { name: string; value: string };

/** Reads what an act said (JSON). What it left empty is left out; what cannot be read says nothing. */
export function readDetail(detail: string): Said[] {
  try {
    const said: unknown = JSON.parse(detail);
    if (typeof said !== 'object' || said === null) return [];
    return Object.entries(said).flatMap(([name, value]): Said[] =>
      typeof value === 'string' || typeof value === 'number' ? [{ name, value: String(value) }] : [],
    );
  } catch {
    return [];
  }
}
