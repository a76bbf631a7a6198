import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripPlace } from './strip-place.ts';

const segment = (kind: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, kind, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);

/** An EXIF block with an orientation and a note of the place. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(38);
  const little = order === 'II';
  const u16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(order, 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  u16(0x8825, 22);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 31.01N 102.36E')]);
}

const SOI = Buffer.from([0xff, 0xd8]);
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1'));
const PICTURE = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 3, 0xff, 0, 4]),
  Buffer.from([0xff, 0xd9]),
]);

test.each(['II', 'MM'] as const)('the place goes, the picture and the way it is held stay (%s)', (order) => {
  const stripped = Buffer.from(stripPlace(Buffer.concat([SOI, segment(0xe1, exif(6, order)), JFIF, PICTURE])));
  expect(stripped.includes('GPS')).toBe(false);
  expect(stripped.subarray(-PICTURE.length)).toEqual(PICTURE);
  expect(stripped.includes(JFIF)).toBe(true);
  const at = stripped.indexOf('Exif');
  expect(stripped.readUInt16BE(at + 6 + 18)).toBe(6);
});

test('an upright picture needs no note of it; XMP and IPTC go too', () => {
  const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>'));
  const iptc = segment(0xed, Buffer.from('Photoshop 3.0\0City'));
  expect(Buffer.from(stripPlace(Buffer.concat([SOI, segment(0xe1, exif(1, 'II')), xmp, iptc, JFIF, PICTURE])))).toEqual(
    Buffer.concat([SOI, JFIF, PICTURE]),
  );
});

test('stripping twice changes nothing more', () => {
  const once = stripPlace(Buffer.concat([SOI, segment(0xe1, exif(8, 'MM')), JFIF, PICTURE]));
  expect(Buffer.from(stripPlace(once))).toEqual(Buffer.from(once));
});

test('any bytes come back without an error, and what is no JPEG as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, jpeg) => {
      const content = jpeg
        ? Buffer.concat([SOI, Buffer.from([0xff, 0xe1, 0, 40]), Buffer.from('Exif\0\0MM'), bytes])
        : bytes;
      const out = stripPlace(content);
      expect(out.byteLength).toBeLessThanOrEqual(content.byteLength + 40);
      if (!(content[0] === 0xff && content[1] === 0xd8)) expect(out).toBe(content);
    }),
  );
});
