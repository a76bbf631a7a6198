import { brotliCompressSync, brotliDecompressSync, constants as zlib } from 'node:zlib';

/**
 * One level of the snapshot, in key order, as columns: like stands beside like, so that brotli finds it.
 * `childCounts` says how many of these stand under each division of the level above, `steps` how far the last segment
 * of each code lies above its elder sibling's (above 0 for the first).
 */
export interface LevelColumns {
  childCounts: number[];
  steps: number[];
  names: string[];
}

/** Five levels, province first, in a few megabytes. The same columns give the same bytes. */
export function packColumns(levels: readonly LevelColumns[]): Buffer {
  const sections = levels.flatMap(({ childCounts, steps, names }) => [
    packNumbers(childCounts),
    packNumbers(steps),
    Buffer.from(names.join('\n')),
  ]);
  return compress(Buffer.concat(sections.flatMap((section) => [lengthOf(section), section])));
}

/** @throws {Error} where `packed` is not what `packColumns` wrote. */
export function unpackColumns(packed: Buffer): LevelColumns[] {
  const sections = split(brotliDecompressSync(packed));
  return Array.from({ length: sections.length / 3 }, (_, level) => {
    const [childCounts, steps, names] = sections.slice(level * 3, level * 3 + 3);
    if (!childCounts || !steps || !names) throw new Error('The pack of divisions is cut short: make it again');
    return {
      childCounts: unpackNumbers(childCounts),
      steps: unpackNumbers(steps),
      names: names.toString('utf8').split('\n'),
    };
  });
}

/** Brotli at its densest. About half a minute for the whole nation. */
export function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY,
      [zlib.BROTLI_PARAM_LGWIN]: zlib.BROTLI_MAX_WINDOW_BITS,
      [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function lengthOf(section: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(section.length);
  return bytes;
}

function split(bytes: Buffer): Buffer[] {
  const sections: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    sections.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return sections;
}

/** Whole numbers from 0 to 32,767 in one or two bytes: the high bit says that a second one follows. */
export function packNumbers(numbers: readonly number[]): Buffer {
  return Buffer.from(numbers.flatMap((n) => (n < 128 ? [n] : [128 | (n >> 8), n & 255])));
}

export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 128) numbers.push(first);
    else {
      at += 1;
      numbers.push(((first & 127) << 8) | (bytes[at] ?? 0));
    }
  }
  return numbers;
}
