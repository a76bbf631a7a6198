/** The address's parameters, all plain text: an address reads like what it says and survives any chat program. */
export type Search = Readonly<Record<string, string>>;

// The router's own reader would turn the text 513227 into a number and write it back in quotes.
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return kept.length === 0
    ? ''
    : `?${new URLSearchParams(kept).toString().replaceAll('%2F', '/').replaceAll('%7E', '~')}`;
}

/** What every link takes along: the place, the period, the side, and stillness for screenshots. */
export const KEPT = ['place', 'period', 'side', 'still'] as const;

export function keptSearch(search: Search): Search {
  return Object.fromEntries(KEPT.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));
}

/** Sets and removes parameters: undefined and empty ones are left out. */
export function changeSearch(search: Search, changes: Readonly<Record<string, string | undefined>>): Search {
  const next = Object.entries({ ...search, ...changes });
  return Object.fromEntries(
    next.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}
