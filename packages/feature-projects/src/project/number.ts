/** `513227-2017-0042`: home, year of birth, serial. Anything else in an address is an opaque id. */
export function isProjectNumber(key: string): boolean {
  return /^\d{4,15}-\d{4}-\d+$/u.test(key);
}
