import { ByteReader } from './byte-reader.ts';
import { checkPixels, type SizeCheck } from './picture-size.ts';
import { refusedFile } from './refused-file.ts';

const startOfImage = 0xffd8;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * Passes a JPEG on without what the camera wrote besides the picture: place, time, device, comments,
 * previews. The way it is held (EXIF orientation) and its colours stay. What follows the end of the
 * picture is dropped. ITU-T T.81, annex B.
 *
 * @throws {ProblemError} `unsupported_type` when it is not whole or too large
 */
export async function* plainJpeg(
  chunks: AsyncIterable<Uint8Array>,
  checkSize: SizeCheck = checkPixels,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks);
  const start = await demand(reader, 2);
  if (start.readUInt16BE() !== startOfImage) throw refusedFile('damaged');
  yield start;
  let hasFrame = false;
  for (;;) {
    const code = await nextMarker(reader);
    if (code === endOfImage) break;
    const length = (await demand(reader, 2)).readUInt16BE();
    if (length < 2) throw refusedFile('damaged');
    const payload = Buffer.from(await demand(reader, length - 2));
    if (isFrame(code)) {
      if (payload.length < 6) throw refusedFile('damaged');
      checkSize(payload.readUInt16BE(3), payload.readUInt16BE(1));
      hasFrame = true;
    }
    const kept = keptSegment(code, payload);
    if (kept) yield segment(code, kept);
    if (code !== startOfScan) continue;
    if (!hasFrame) throw refusedFile('damaged');
    yield* scan(reader);
  }
  if (!hasFrame) throw refusedFile('damaged');
  yield Uint8Array.of(0xff, endOfImage);
  await reader.skipRest();
}

async function demand(reader: ByteReader, length: number): Promise<Buffer> {
  const bytes = await reader.take(length);
  if (!bytes) throw refusedFile('damaged');
  return bytes;
}

/** The code of the next marker; any number of 0xFF may stand before it. */
async function nextMarker(reader: ByteReader): Promise<number> {
  let byte = (await demand(reader, 1))[0];
  if (byte !== 0xff) throw refusedFile('damaged');
  while (byte === 0xff) byte = (await demand(reader, 1))[0];
  return byte ?? 0;
}

/** SOF0–SOF15: where width and height stand; C4, C8 and CC mean something else. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

function segment(code: number, payload: Uint8Array): Buffer {
  const head = Buffer.of(0xff, code, 0, 0);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** What is kept of a segment; null for nothing. */
function keptSegment(code: number, payload: Buffer): Uint8Array | null {
  const isComment = code === 0xfe;
  const isApplication = code >= 0xe0 && code <= 0xef;
  if (!isApplication && !isComment) return payload;
  const begins = (name: string) => payload.toString('latin1', 0, name.length) === name;
  // Without the preview that may follow.
  if (code === 0xe0 && begins('JFIF\0') && payload.length >= 14) {
    return Buffer.concat([payload.subarray(0, 12), Buffer.of(0, 0)]);
  }
  if (code === 0xe2 && begins('ICC_PROFILE\0')) return payload;
  if (code === 0xee && begins('Adobe')) return payload;
  if (code === 0xe1 && begins('Exif\0\0')) return orientationOnly(payload.subarray(6));
  return null;
}

const orientationTag = 0x0112;

/** EXIF data that say which side is up and nothing else; null when that is the first line's. */
function orientationOnly(tiff: Buffer): Buffer | null {
  const orientation = orientationIn(tiff);
  if (orientation < 2 || orientation > 8) return null;
  const kept = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  );
  kept.writeUInt16BE(orientation, 24);
  return kept;
}

/** The orientation in the first directory (TIFF 6.0, section 2); 0 when there is none. */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 8) return 0;
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 0;
    if (short(at) === orientationTag) return short(at + 8);
  }
  return 0;
}

/** The coded picture up to the next marker that is neither a restart nor an escaped 0xFF. */
async function* scan(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await reader.takeSome();
    if (!bytes) throw refusedFile('damaged');
    const end = endOfScan(bytes);
    if (end === bytes.length) {
      yield bytes;
    } else if (end === bytes.length - 1) {
      // The byte that decides has not arrived.
      yield bytes.subarray(0, end);
      const next = await demand(reader, 1);
      reader.putBack(Buffer.of(0xff, ...next));
      if (endOfScan(Buffer.of(0xff, ...next)) === 0) return;
    } else {
      yield bytes.subarray(0, end);
      reader.putBack(bytes.subarray(end));
      return;
    }
  }
}

/** Where a marker begins, or a last 0xFF of which that is not yet known; else the length. */
function endOfScan(bytes: Buffer): number {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1];
    const goesOn = next === 0x00 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
  }
  return bytes.length;
}
