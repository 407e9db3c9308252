import { crc32, createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import type { RandomAccess } from './random-access.ts';
import { refusedFile } from './refused-file.ts';

/** A file within a container, as the directory of the container tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0 stored, 8 deflated; nothing else is in documents (ISO/IEC 29500-2, annex B). */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly start: number;
}

const endBytes = 22;
const endMark = 0x06054b50;
const entryBytes = 46;
const entryMark = 0x02014b50;
const headerBytes = 30;
const headerMark = 0x04034b50;

/** Most entries of a document. */
const mostEntries = 2000;
const mostDirectoryBytes = 1024 * 1024;

/**
 * Reads the directory of a zip container, before anything in it is unpacked (PKWARE APPNOTE 6.3.10,
 * sections 4.3.12 and 4.3.16; without its extensions for more than 4 GB and several disks).
 *
 * @throws {ProblemError} `unsupported_type`
 */
export async function readZipDirectory(file: RandomAccess): Promise<ZipEntry[]> {
  const end = await findEnd(file);
  const count = end.readUInt16LE(10);
  const size = end.readUInt32LE(12);
  const start = end.readUInt32LE(16);
  if (end.readUInt16LE(8) !== count) throw refusedFile('docx_unsafe');
  if (count > mostEntries || size > mostDirectoryBytes) throw refusedFile('docx_unsafe');
  if (start + size > file.bytes) throw refusedFile('damaged');
  const directory = await file.read(start, size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + entryBytes > size || directory.readUInt32LE(at) !== entryMark) {
      throw refusedFile('damaged');
    }
    entries.push(entryAt(directory, at));
    const lengths = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
    at += lengths.reduce((sum, length) => sum + length, entryBytes);
    if (at > size) throw refusedFile('damaged');
  }
  await checkPlaces(file, entries, start);
  return entries;
}

/** The record that ends a container; behind it there is room for a comment only. */
async function findEnd(file: RandomAccess): Promise<Buffer> {
  const length = Math.min(file.bytes, endBytes + 0xffff);
  const tail = await file.read(file.bytes - length, length);
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endMark) continue;
    if (at + endBytes + tail.readUInt16LE(at + 20) === tail.length) return tail.subarray(at);
  }
  throw refusedFile('damaged');
}

const unixSystems = [3, 19];
const linkMode = 0o120000;
const modeMask = 0o170000;

function entryAt(directory: Buffer, at: number): ZipEntry {
  const nameEnd = at + entryBytes + directory.readUInt16LE(at + 28);
  const mode = directory.readUInt16LE(at + 40);
  return {
    name: directory.toString('utf8', at + entryBytes, nameEnd),
    isEncrypted: (directory.readUInt16LE(at + 8) & 0b1000001) !== 0,
    isLink: unixSystems.includes(directory[at + 5] ?? 0) && (mode & modeMask) === linkMode,
    method: directory.readUInt16LE(at + 10),
    checksum: directory.readUInt32LE(at + 16),
    packedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    start: directory.readUInt32LE(at + 42),
  };
}

/** No entry may lie in another one or in the directory: bombs of overlapping entries do. */
async function checkPlaces(
  file: RandomAccess,
  entries: readonly ZipEntry[],
  directoryStart: number,
): Promise<void> {
  let before = 0;
  for (const entry of [...entries].sort((one, other) => one.start - other.start)) {
    if (entry.start < before) throw refusedFile('docx_unsafe');
    before = (await contentStart(file, entry)) + entry.packedBytes;
  }
  if (before > directoryStart) throw refusedFile('docx_unsafe');
}

async function contentStart(file: RandomAccess, entry: ZipEntry): Promise<number> {
  const header = await file.read(entry.start, headerBytes);
  if (header.length < headerBytes || header.readUInt32LE() !== headerMark) {
    throw refusedFile('damaged');
  }
  return entry.start + headerBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
}

const pieceBytes = 64 * 1024;

/**
 * Unpacks an entry piece by piece, counting: it gives exactly what the directory promised.
 *
 * @throws {ProblemError} `unsupported_type`
 */
export async function* unpack(file: RandomAccess, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = Readable.from(packedPieces(file, entry));
  const pieces = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed;
  packed.on('error', (error) => pieces.destroy(error));
  let bytes = 0;
  let sum = 0;
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > entry.bytes) throw refusedFile('docx_unsafe');
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? refusedFile('damaged') : error;
  } finally {
    packed.destroy();
  }
  if (bytes !== entry.bytes || sum !== entry.checksum) throw refusedFile('damaged');
}

async function* packedPieces(file: RandomAccess, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = await contentStart(file, entry);
  for (let at = 0; at < entry.packedBytes; at += pieceBytes) {
    yield await file.read(start + at, Math.min(pieceBytes, entry.packedBytes - at));
  }
}

function isZlibError(error: unknown): boolean {
  return /^(Z_|ERR_BUFFER)/.test((error as NodeJS.ErrnoException).code ?? '');
}
