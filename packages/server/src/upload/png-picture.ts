import { crc32 } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { checkPixels, type SizeCheck } from './picture-size.ts';
import { refusedFile } from './refused-file.ts';

const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Chunks that make the picture and its colours; texts, times, EXIF and animation are not among them. */
const keptChunks = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP'],
  ...['bKGD', 'pHYs'],
];

/**
 * Passes a PNG on without texts, times and EXIF data. What follows the end of the picture is
 * dropped. W3C PNG specification, third edition, section 5.
 *
 * @throws {ProblemError} `unsupported_type` when it is not whole or too large
 */
export async function* plainPng(
  chunks: AsyncIterable<Uint8Array>,
  checkSize: SizeCheck = checkPixels,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks);
  if (!signature.equals(await demand(reader, 8))) throw refusedFile('damaged');
  yield signature;
  let before = '';
  let hasPixels = false;
  for (;;) {
    const head = Buffer.from(await demand(reader, 8));
    const length = head.readUInt32BE();
    const name = head.toString('latin1', 4);
    if ((before === '') !== (name === 'IHDR')) throw refusedFile('damaged');
    if (name === 'IHDR') await checkHeader(reader, { length, checkSize });
    if (name === 'IDAT') hasPixels = true;
    before = name;
    yield* passChunk(reader, { head, length, isKept: keptChunks.includes(name) });
    if (name === 'IEND') break;
    // Capitals mark what a reader must understand.
    if (!keptChunks.includes(name) && /^[A-Z]/.test(name)) throw refusedFile('damaged');
  }
  if (!hasPixels) throw refusedFile('damaged');
  await reader.skipRest();
}

async function demand(reader: ByteReader, length: number): Promise<Buffer> {
  const bytes = await reader.take(length);
  if (!bytes) throw refusedFile('damaged');
  return bytes;
}

async function checkHeader(
  reader: ByteReader,
  { length, checkSize }: { length: number; checkSize: SizeCheck },
): Promise<void> {
  if (length !== 13) throw refusedFile('damaged');
  const header = Buffer.from(await demand(reader, length));
  checkSize(header.readUInt32BE(0), header.readUInt32BE(4));
  reader.putBack(header);
}

async function* passChunk(
  reader: ByteReader,
  { head, length, isKept }: { head: Buffer; length: number; isKept: boolean },
): AsyncGenerator<Uint8Array> {
  if (isKept) yield head;
  let sum = crc32(head.subarray(4));
  for (let left = length; left > 0;) {
    const part = await reader.takeSome(left);
    if (!part) throw refusedFile('damaged');
    sum = crc32(part, sum);
    left -= part.length;
    if (isKept) yield part;
  }
  const tail = await demand(reader, 4);
  if (isKept && tail.readUInt32BE() !== sum) throw refusedFile('damaged');
  if (isKept) yield tail;
}
