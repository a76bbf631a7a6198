export interface DetailLine {
  /** Keys from the outermost in. */
  path: readonly string[];
  value: string;
  /** Whether the value is an amount in fen. */
  money: boolean;
}

/** The lines of an entry's detail, nested ones under their own keys; what cannot be read stays one line as it is. */
export function detailLines(detail: string): DetailLine[] {
  try {
    return linesOf(JSON.parse(detail), []);
  } catch {
    return [{ path: [], value: detail, money: false }];
  }
}

function linesOf(value: unknown, path: readonly string[]): DetailLine[] {
  if (value === null || value === '') return [];
  if (typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, [...path, key]));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [{ path, value: text, money: /Fen$/.test(path.at(-1) ?? '') && /^-?\d+$/.test(text) }];
}
