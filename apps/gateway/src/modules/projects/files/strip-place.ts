import { isPng, isWebp, stripPng, stripWebp } from './strip-chunks.ts';

const MARKER = 0xff;
const SOI = 0xd8;
const SOS = 0xda;
const APP1 = 0xe1;
const APP13 = 0xed;

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/**
 * A JPEG, PNG or WebP without what a camera wrote about place, time, device and owner (EXIF, XMP, IPTC); the picture
 * itself is not touched. Any other content, or a broken picture, comes back as it is.
 */
export function stripPlace(content: Uint8Array): Uint8Array {
  if (isPng(content)) return stripPng(content);
  if (isWebp(content)) return stripWebp(content);
  return content[0] === MARKER && content[1] === SOI ? stripJpeg(content) : content;
}

/** Which way the picture is to be held is written anew. */
function stripJpeg(content: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [content.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= content.length && content[at] === MARKER) {
    const kind = content[at + 1] ?? 0;
    const length = ((content[at + 2] ?? 0) << 8) | (content[at + 3] ?? 0);
    const end = at + 2 + length;
    if (kind === SOS || length < 2 || end > content.length) break;
    if (kind === APP1 && startsWith(content, at + 4, 'Exif\0\0'))
      orientation = orientationIn(content.subarray(at + 10, end));
    if (kind !== APP1 && kind !== APP13) kept.push(content.subarray(at, end));
    at = end;
  }
  // Nothing was understood: better the whole picture than half of one.
  if (at === 2) return content;
  const turned = orientation > 1 && orientation <= 8 ? [orientationOnly(orientation)] : [];
  return Buffer.concat([kept[0] ?? new Uint8Array(), ...turned, ...kept.slice(1), content.subarray(at)]);
}

const ORIENTATION = 0x0112;

/** The orientation of an EXIF block (1 to 8), 1 where it says none. */
function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = startsWith(tiff, 0, 'II');
  try {
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let i = 0; i < entries; i += 1) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little);
    }
  } catch {
    // A block that points outside itself says nothing.
  }
  return 1;
}

/** An EXIF segment that holds the orientation and nothing else. */
function orientationOnly(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Uint8Array.from([MARKER, APP1, 0, body.length + 2, ...body]);
}
