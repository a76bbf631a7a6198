import { createHash } from 'node:crypto';

/** One row's JSON, by response key. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** PostgreSQL cuts names after 63 bytes. */
const LONGEST = 60;

/**
 * The name a value has in a row's JSON: the response key, shortened where PostgreSQL would cut it.
 * Keys of our own start with `$` or contain a dot, which no GraphQL name does.
 */
export function jsonKey(key: string): string {
  if (key.length <= LONGEST) return key;
  return `${key.slice(0, 30)}$${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
}

/** Sort keys of a row, for its cursor. */
export const CURSOR_KEY = '$cursor';
/** Primary key of a row, for its id. */
export const ID_KEY = '$id';

export function needKey(property: string): string {
  return jsonKey(`$${property}`);
}
