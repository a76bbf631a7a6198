import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripPlace } from './strip-place.ts';

const PLACE = 'GPS 31.01N 102.36E';
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function png(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function riff(type: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, body, Buffer.alloc(body.length % 2)]);
}

function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  return riff('RIFF', body);
}

const HEAD = png('IHDR', Buffer.alloc(13, 1));
const DATA = png('IDAT', Buffer.from([1, 2, 3]));
const END = png('IEND', Buffer.alloc(0));

test('a PNG keeps its picture and loses what is told beside it, behind its end too', () => {
  const told = ['eXIf', 'tEXt', 'iTXt', 'zTXt'].map((type) => png(type, Buffer.from(PLACE)));
  const whole = Buffer.concat([SIGNATURE, HEAD, ...told, DATA, END, Buffer.from(PLACE)]);
  expect(Buffer.from(stripPlace(whole))).toEqual(Buffer.concat([SIGNATURE, HEAD, DATA, END]));
});

test('a WebP keeps its picture, and its head announces nothing else', () => {
  const extended = (flags: number) => riff('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
  const picture = riff('VP8 ', Buffer.from([1, 2, 3]));
  const whole = webp(extended(0x1c), picture, riff('EXIF', Buffer.from(PLACE)), riff('XMP ', Buffer.from(PLACE)));
  expect(Buffer.from(stripPlace(whole))).toEqual(webp(extended(0x10), picture));
});

test('a broken one comes back as it is, and nothing fails', () => {
  const cut = Buffer.concat([SIGNATURE, HEAD, DATA.subarray(0, 9)]);
  expect(stripPlace(cut)).toBe(cut);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, first) => {
      const start = first ? SIGNATURE : Buffer.from('RIFF\x20\0\0\0WEBP', 'latin1');
      expect(stripPlace(Buffer.concat([start, bytes])).byteLength).toBeLessThanOrEqual(start.length + bytes.length);
    }),
  );
});
