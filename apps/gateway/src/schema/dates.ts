const DAY_MS = 86_400_000;

/**
 * Days from one calendar date to another.
 * @returns a whole number, or NaN where either is no real date (2017-02-30).
 */
export function daysBetween(from: string, to: string): number {
  return (epoch(to) - epoch(from)) / DAY_MS;
}

/** The calendar date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(epoch(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function epoch(date: string): number {
  const value = Date.parse(`${date}T00:00:00Z`);
  // Date.parse rolls 2017-02-30 over to March; a real date comes back as it went in.
  return !Number.isNaN(value) && new Date(value).toISOString().startsWith(date) ? value : Number.NaN;
}
