import { createHash } from 'node:crypto';

/** Before everything in the demo, so that its own ids sort before those made later. */
const EPOCH_MS = Date.UTC(2016, 0, 1);

/**
 * A UUIDv7 that follows from a name, so that a load that was interrupted finds what it made. Its time is one fixed
 * moment, its 74 other bits are the name's hash.
 */
export function stableId(name: string): string {
  const time = EPOCH_MS.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(`jiedui demo ${name}`).digest('hex');
  const variant = (0x8 | (Number.parseInt(hash.charAt(3), 16) & 0x3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}
