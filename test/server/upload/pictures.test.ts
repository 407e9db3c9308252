import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainJpeg } from '../../../packages/server/src/upload/jpeg-picture.ts';
import { plainPng } from '../../../packages/server/src/upload/png-picture.ts';
import { pieces, reasonOf, whole } from './memory-file.ts';
import { exif, jpeg, jpegSegment, png, pngChunk } from './sample-files.ts';

const place = '43.8171 N 125.3235 E';
const plainly = (content: Buffer, size?: number) => whole(plainJpeg(pieces(content, size)));

describe('a JPEG', () => {
  it('without anything besides the picture passes unchanged, in pieces of any size', async () => {
    for (const size of [1, 2, 3, 7, 100, 10_000]) {
      assert.deepEqual(await plainly(jpeg(), size), jpeg(), `pieces of ${size}`);
    }
  });

  it('loses place, device, comments and previews', async () => {
    const more = Buffer.concat([
      jpegSegment(0xe1, exif(1, place)),
      jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${place}</x>`)),
      jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${place}`)),
      jpegSegment(0xfe, Buffer.from(place)),
    ]);
    assert.deepEqual(await plainly(jpeg({ more })), jpeg());
  });

  it('keeps which side is up', async () => {
    const turned = await plainly(jpeg({ more: jpegSegment(0xe1, exif(6, place)) }));
    assert.equal(turned.includes(place), false);
    const at = turned.indexOf('Exif\0\0MM');
    assert.equal(turned.readUInt16BE(at + 6 + 10), 0x0112);
    assert.equal(turned.readUInt16BE(at + 6 + 18), 6);
  });

  it('keeps its colours', async () => {
    const more = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1'));
    assert.deepEqual(await plainly(jpeg({ more })), jpeg({ more }));
  });

  it('loses what follows its end', async () => {
    assert.deepEqual(await plainly(jpeg({ tail: Buffer.from(`PK\x03\x04${place}`) })), jpeg());
  });

  const refused: Record<string, readonly [string, Buffer]> = {
    'without its end': ['damaged', jpeg().subarray(0, -3)],
    'without a picture': ['damaged', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    'without size': ['damaged', jpeg({ width: 0 })],
    'of too many pixels': ['too_many_pixels', jpeg({ width: 10_000, height: 6000 })],
    'of other bytes': ['damaged', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 3, 1, 9, 9])],
  };
  for (const [what, [reason, content]] of Object.entries(refused)) {
    it(`${what} is refused`, async () => assert.equal(await reasonOf(plainly(content)), reason));
  }
});

describe('a PNG', () => {
  const plainPngOf = (content: Buffer, size?: number) => whole(plainPng(pieces(content, size)));

  it('without anything besides the picture passes unchanged, in pieces of any size', async () => {
    for (const size of [1, 3, 10, 10_000]) assert.deepEqual(await plainPngOf(png(), size), png());
  });

  it('loses texts, times and EXIF data, and what follows its end', async () => {
    const more = Buffer.concat([
      pngChunk('tEXt', Buffer.from(`Comment\0${place}`)),
      pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${place}`)),
      pngChunk('eXIf', exif(1, place).subarray(6)),
      pngChunk('tIME', Buffer.from([7, 234, 11, 23, 9, 0, 0])),
    ]);
    assert.deepEqual(await plainPngOf(Buffer.concat([png({ more }), Buffer.from(place)])), png());
  });

  const broken = png();
  broken[broken.indexOf('IDAT') + 6] = 0;
  const refused: Record<string, readonly [string, Buffer]> = {
    'without its end': ['damaged', png().subarray(0, -13)],
    'without size': ['damaged', png({ height: 0 })],
    'of too many pixels': ['too_many_pixels', png({ width: 8000, height: 7000 })],
    'whose bytes were changed': ['damaged', broken],
    'with a part that one must understand and cannot': [
      'damaged',
      png({ more: pngChunk('EVIL', Buffer.from('x')) }),
    ],
  };
  for (const [what, [reason, content]] of Object.entries(refused)) {
    it(`${what} is refused`, async () => assert.equal(await reasonOf(plainPngOf(content)), reason));
  }
});
