/** From the widest to the narrowest. A key's length says which one it is. */
export const LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'VILLAGE_GROUP'] as const;

export type Level = (typeof LEVELS)[number];

/** How many digits a key of each level has. */
export const KEY_LENGTH: Record<Level, number> = {
  PROVINCE: 2,
  PREFECTURE: 4,
  COUNTY: 6,
  TOWNSHIP: 9,
  VILLAGE: 12,
  VILLAGE_GROUP: 15,
};

const LEVEL_OF_LENGTH = new Map<number, Level>(LEVELS.map((level) => [KEY_LENGTH[level], level]));
const LENGTHS = LEVELS.map((level) => KEY_LENGTH[level]);

declare const shape: unique symbol;
/** A checked code of a division: 2, 4, 6, 9 or 12 digits. */
export type DivisionCode = string & { readonly [shape]: 'division' };
/** A checked key of a division: a code, or the 15 digits of a village group. */
export type DivisionKey = string & { readonly [shape]: 'division' };
/** A checked key of an organisation: a government's is its division's, any other's is that + `x` + 4 digits. */
export type OrganisationKey = string & { readonly [shape]: 'division' | 'organisation' };

/** True for 2, 4, 6, 9, 12 or 15 digits that do not end in a zero segment. */
export function isDivisionKey(text: string): text is DivisionKey {
  return /^[1-9]\d+$/.test(text) && LEVEL_OF_LENGTH.has(text.length) && trimDivisionCode(text) === text;
}

/** True for a division key, or one + `x` + 4 digits such as `5101x0001`. */
export function isOrganisationKey(text: string): text is OrganisationKey {
  const [division = '', number, ...rest] = text.split('x');
  return isDivisionKey(division) && rest.length === 0 && (number === undefined || /^\d{4}$/.test(number));
}

/**
 * A division code without trailing zero segments, e.g. `330106` for Xihu District.
 * Shape: 2, 4, 6, 9 or 12 digits; a parent's code is a prefix of every code beneath it.
 * Source: the statistics bureau's division codes for statistical use.
 * @throws {RangeError} for any other shape, or a trailing zero segment (write `330100` as `3301`).
 */
export function parseDivisionCode(text: string): DivisionCode {
  if (isDivisionKey(text) && text.length <= KEY_LENGTH.VILLAGE) return text;
  throw new RangeError(`"${text}" is not a division code: write 2, 4, 6, 9 or 12 digits without trailing zeros`);
}

/** @throws {RangeError} unless `text` is a division key: 2, 4, 6, 9, 12 or 15 digits, no trailing zero segment. */
export function parseDivisionKey(text: string): DivisionKey {
  if (isDivisionKey(text)) return text;
  throw new RangeError(`"${text}" is not a division key: write 2, 4, 6, 9, 12 or 15 digits without trailing zeros`);
}

/** @throws {RangeError} unless `text` is a division key, or one + `x` + 4 digits. */
export function parseOrganisationKey(text: string): OrganisationKey {
  if (isOrganisationKey(text)) return text;
  throw new RangeError(`"${text}" is not an organisation key: write a division key, or one + "x" + 4 digits`);
}

/** Published codes carry zeros (`513200`, `513227000000`); a key does not (`5132`, `513227`). Other text stays as it is. */
export function trimDivisionCode(code: string): string {
  let end = LENGTHS.indexOf(code.length);
  while (end > 0 && /^0+$/.test(code.slice(LENGTHS[end - 1], LENGTHS[end]))) end -= 1;
  return end < 0 ? code : code.slice(0, LENGTHS[end]);
}

/** The division of an organisation key (`5101` of `5101x0001`); a division key is its own. */
export function divisionOf(key: string): string {
  return key.split('x', 1)[0] ?? key;
}

/** The level at which a division key stands; an organisation's key stands at its division's. @throws {RangeError} */
export function levelOf(key: string): Level {
  const level = LEVEL_OF_LENGTH.get(divisionOf(key).length);
  if (level === undefined) throw new RangeError(`"${key}" has the length of no level`);
  return level;
}

/** Where the rows of a division or an organisation live, for ever: six digits, padded with zeros above county. */
export function homeOf(key: string): string {
  return divisionOf(key).slice(0, KEY_LENGTH.COUNTY).padEnd(KEY_LENGTH.COUNTY, '0');
}

/**
 * The keys above and at `key` as its digits say, widest first: `513227100` gives 51, 5132, 513227, 513227100.
 * Not today's ancestors: a subtree may have moved, and 4419 (Dongguan) has no division of six digits.
 */
export function prefixesOf(key: string): string[] {
  const division = divisionOf(key);
  return LENGTHS.filter((length) => length <= division.length).map((length) => division.slice(0, length));
}
