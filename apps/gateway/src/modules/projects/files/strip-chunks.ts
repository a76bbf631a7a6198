const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a PNG says of camera, place, time and owner, and any words beside the picture. */
const TOLD_IN_PNG = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
/** Length, type and checksum around a chunk's content. */
const PNG_FRAME = 12;

export const isPng = (content: Uint8Array): boolean => PNG.equals(content.subarray(0, PNG.length));

/** A PNG's picture alone, up to its end; one that is broken comes back as it is. */
export function stripPng(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG.length)];
  for (let at = PNG.length; at + PNG_FRAME <= bytes.length; ) {
    const end = at + PNG_FRAME + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) break;
    if (!TOLD_IN_PNG.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return content;
}

/** `RIFF`, the size of what follows, `WEBP`. */
const WEBP_HEAD = 12;
const CHUNK_HEAD = 8;
const TOLD_IN_WEBP = new Set(['EXIF', 'XMP ']);
/** Bits of the extended header that announce the two. */
const ANNOUNCED = 0x08 | 0x04;

export function isWebp(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, WEBP_HEAD)).toString('latin1');
  return head.startsWith('RIFF') && head.endsWith('WEBP');
}

/** A WebP's picture alone, with a head that announces nothing else; one that is broken comes back as it is. */
export function stripWebp(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = Math.min(bytes.length, CHUNK_HEAD + bytes.readUInt32LE(4));
  const kept: Uint8Array[] = [];
  let at = WEBP_HEAD;
  while (at + CHUNK_HEAD <= end) {
    const size = bytes.readUInt32LE(at + 4);
    // Chunks begin at even places.
    const next = at + CHUNK_HEAD + size + (size % 2);
    if (at + CHUNK_HEAD + size > end) return content;
    const type = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, Math.min(next, end)));
    if (type === 'VP8X' && size > 0) chunk[CHUNK_HEAD] = (chunk[CHUNK_HEAD] ?? 0) & ~ANNOUNCED;
    if (!TOLD_IN_WEBP.has(type)) kept.push(chunk);
    at = next;
  }
  if (kept.length === 0) return content;
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, WEBP_HEAD));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
